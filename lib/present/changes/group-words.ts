import type { ChangeGroup, ChangeGroupDetail, ChangeGroupItem } from '@/lib/contracts/change-groups';
import { formatMoney, formatMoneyDelta } from '@/lib/format/money';
import { formatCountOf } from '@/lib/format/number';
import { describeApproval } from './approval-words';
import type { StatusTone } from './phase-words';

interface Words {
  readonly label: string;
  readonly tone: StatusTone;
}

/** The word and tone of how a group stands. */
export function describeGroup({
  state,
  approval,
  failed,
}: Pick<ChangeGroup, 'state' | 'approval' | 'failed'>): Words {
  switch (state) {
    case 'planning':
      return { label: 'Being planned', tone: 'progress' };
    case 'planned': {
      if (approval === null) return { label: 'Planned', tone: 'neutral' };
      const { tone, word } = describeApproval(approval.state);
      return { tone, label: word };
    }
    case 'running':
      return { label: 'Under way', tone: 'progress' };
    case 'settled':
      return failed > 0 ? { label: 'Done in part', tone: 'bad' } : { label: 'Done', tone: 'good' };
    case 'cancelled':
      return { label: 'Cancelled', tone: 'neutral' };
  }
}

const itemWords: Readonly<Record<ChangeGroupItem['state'], Words>> = {
  planning: { label: 'Being planned', tone: 'progress' },
  refused: { label: 'Can’t be done', tone: 'bad' },
  leftOut: { label: 'Left out', tone: 'neutral' },
  waiting: { label: 'To come', tone: 'neutral' },
  underWay: { label: 'Under way', tone: 'progress' },
  interrupted: { label: 'Interrupted', tone: 'attention' },
  inForce: { label: 'In force', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
};

/** The word and tone of one of the changes of a group. */
export function describeItem(state: ChangeGroupItem['state']): Words {
  return itemWords[state];
}

/** Why one of them can't be, or was not, done; null when nothing is against it. */
export function whyOfItem({ problem, refusals, change }: ChangeGroupItem): string | null {
  const [refusal] = refusals;
  const said = problem ?? change?.failure ?? refusal;
  return said ? `${said.title}. ${said.detail} ${said.action}` : null;
}

/** The page's first line: how far it is, and what it comes to. */
export function summariseGroup(group: ChangeGroupDetail): string {
  const { items, state, inForce, failed, addedUsdMonthly, cancelledAt, onFailure } = group;
  const count = (of: ChangeGroupItem['state']) => items.filter((item) => item.state === of).length;
  const all = formatCountOf(items.length, 'workload');
  switch (state) {
    case 'planning':
      return `${items.length - count('planning')} of ${all} planned; nothing is sent to AWS.`;
    case 'planned': {
      const out = count('refused') + count('leftOut');
      const which = out === 0 ? all : `${count('waiting')} of ${all}`;
      return `${which} can be changed${toPrice(addedUsdMonthly)}. Nothing has been sent to AWS yet.`;
    }
    case 'running':
    case 'settled': {
      const parts = [`${inForce} of ${all} in force`, failed > 0 ? `${failed} failed` : null];
      const out = count('leftOut');
      const why = cancelledAt
        ? 'cancelled'
        : onFailure === 'stop' && failed > 0
          ? 'not begun after a failure'
          : 'left out';
      const rest = out > 0 ? [`${out} ${why}`] : [];
      return `${[...parts.filter((part) => part !== null), ...rest].join(', ')}.`;
    }
    case 'cancelled':
      return `None of ${all} was changed.`;
  }
}

function toPrice(added: ChangeGroupDetail['addedUsdMonthly']): string {
  return added.known ? `, ${formatMoneyDelta(added.value)} a month` : ', at a price that is not known';
}

/** What the button that applies a group says. */
export function toGroupLabel({ items, addedUsdMonthly }: ChangeGroupDetail): string {
  const waiting = items.filter(({ state }) => state === 'waiting').length;
  const what = `Change ${formatCountOf(waiting, 'workload')}`;
  if (!addedUsdMonthly.known) return `${what}, price unknown`;
  const added = Number(addedUsdMonthly.value);
  if (added === 0) return what;
  const amount = formatMoney(Math.abs(added));
  return added > 0 ? `${what} for ${amount} more a month` : `${what}, ${amount} less a month`;
}

/** The warnings of all that can be applied, each once, with how many workloads it is about. */
export function collectWarnings(
  items: readonly ChangeGroupItem[],
): readonly { readonly warning: ChangeGroupItem['warnings'][number]; readonly names: readonly string[] }[] {
  const byCode = new Map<string, { warning: ChangeGroupItem['warnings'][number]; names: string[] }>();
  for (const { state, warnings, workload } of items) {
    if (state !== 'waiting') continue;
    for (const warning of warnings) {
      const found = byCode.get(warning.code);
      if (found) found.names.push(workload.name);
      else byCode.set(warning.code, { warning, names: [workload.name] });
    }
  }
  return [...byCode.values()];
}
