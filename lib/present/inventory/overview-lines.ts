import type { ModuleRow, NeedsYou, Overview } from '@/lib/contracts/inventory';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { listWords } from '@/lib/format/text';

/** The overview's answer in one line: how much there is and how much of it is well. */
export function toOverviewSummary({ data, totals }: Overview): string {
  const modules = data.filter(({ id }) => id !== null).length;
  const size = `${formatCountOf(totals.functions, 'function')} and ${formatCountOf(totals.services, 'service')} in ${formatCountOf(modules, 'module')}`;
  const ill = data.filter(({ health }) => health.state === 'bad' || health.state === 'attention');
  if (ill.length === 0) return `${size}.`;
  const names = ill.slice(0, 3).map(({ name }) => name);
  const rest = ill.length - names.length;
  const listed = rest > 0 ? [...names, formatCountOf(rest, 'more', 'more')] : names;
  return `${size}; ${listWords(listed)} ${ill.length === 1 ? 'needs' : 'need'} a look.`;
}

/** Where to act on something that needs a person, and what acting is called. */
export function toNeedAct(need: NeedsYou): { readonly href: string; readonly label: string } {
  switch (need.kind) {
    case 'regionFailing':
      return { href: '/settings/accounts', label: 'See the region' };
    case 'changeNeedsLook':
      return { href: `/changes/${need.changeId}`, label: `Open change ${need.changeNumber}` };
    case 'provisionedFailed':
      return { href: `/functions/${need.workloadId}`, label: 'Open the function' };
  }
}

/** Tones of the things that wait: what is broken, and what only wants to be looked at. */
export function toNeedTone(need: NeedsYou): 'bad' | 'attention' {
  return need.kind === 'changeNeedsLook' && need.phase !== 'failed' ? 'attention' : 'bad';
}

export interface CapacityWords {
  readonly text: string;
  readonly detail: string;
}

/** The provisioned concurrency of a module in force, against what was asked for; null when it has none. */
export function toProvisionedWords({ provisioned }: ModuleRow): CapacityWords | null {
  const { functions, requested, available, usedMax } = provisioned;
  if (functions === 0) return null;
  const used = usedMax.known
    ? `At most ${formatCount(Math.round(usedMax.value.value))} in use at once in the window.`
    : `How much is used is unknown: ${usedMax.reason}.`;
  return {
    text:
      available === requested
        ? formatCount(requested)
        : `${formatCount(available)} of ${formatCount(requested)}`,
    detail: `${formatCount(available)} of ${formatCount(requested)} provisioned environments ready, on ${formatCountOf(functions, 'function')}. ${used}`,
  };
}

/** The tasks of a module's services: running of desired; null when it has no service. */
export function toTaskWords({ services, tasks }: ModuleRow): CapacityWords | null {
  if (services === 0) return null;
  const text =
    tasks.running === tasks.desired
      ? formatCount(tasks.running)
      : `${formatCount(tasks.running)} of ${formatCount(tasks.desired)}`;
  return {
    text,
    detail: `${formatCount(tasks.running)} of ${formatCount(tasks.desired)} desired tasks running, in ${formatCountOf(services, 'service')}.`,
  };
}
