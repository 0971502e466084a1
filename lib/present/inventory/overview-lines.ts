import type { ModuleRow, NeedsYou, Overview } from '@/lib/contracts/inventory';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { nameSome } from './health-words';

export interface OverviewAnswer {
  readonly tone: 'good' | 'attention' | 'bad' | 'neutral';
  /** What there is, what waits for a person, and what is worth watching. */
  readonly text: string;
}

/** The overview's answer in one line: what is run, whether anything needs a person, and what is only worth watching. */
export function toOverviewAnswer({ data, totals, needsYou, sync }: Overview): OverviewAnswer {
  const needs =
    totals.needsYou === 0
      ? 'Nothing needs you'
      : `${formatCountOf(totals.needsYou, 'thing needs', 'things need')} you`;
  const watched = data.filter(({ health }) => health.state === 'attention').map(({ name }) => name);
  const held = data.filter(({ functions, services }) => functions + services > 0);
  const isUnmeasured = held.every(({ health }) => health.state === 'unknown');
  const rest =
    watched.length > 0
      ? `; ${nameSome(watched, 2)} ${watched.length === 1 ? 'is' : 'are'} worth watching.`
      : isUnmeasured && held.length > 0
        ? '; nothing has been measured yet.'
        : '.';
  return { tone: toneOf(needsYou, isUnmeasured), text: `${toSize(data, totals, sync)} ${needs}${rest}` };
}

function toSize(data: Overview['data'], totals: Overview['totals'], sync: Overview['sync']): string {
  if (totals.workloads === 0) {
    return sync.neverListed ? 'AWS has not been read yet.' : 'No workload in this scope.';
  }
  const size = `${formatCountOf(totals.functions, 'function')} and ${formatCountOf(totals.services, 'service')}`;
  const holding = data.filter(({ id, functions, services }) => id !== null && functions + services > 0);
  if (holding.length === 0) return `${size}, none of them in a module.`;
  const modules = formatCountOf(holding.length, 'module');
  const unassigned = totals.unassigned > 0 ? `, ${formatCount(totals.unassigned)} unassigned` : '';
  return `${size} in ${modules}${unassigned}.`;
}

function toneOf(needs: readonly NeedsYou[], isUnmeasured: boolean): OverviewAnswer['tone'] {
  if (needs.some((need) => toNeedTone(need) === 'bad')) return 'bad';
  if (needs.length > 0) return 'attention';
  return isUnmeasured ? 'neutral' : 'good';
}

/** Where to act on something that needs a person, and what acting is called. */
export function toNeedAct(need: NeedsYou): { readonly href: string; readonly label: string } {
  switch (need.kind) {
    case 'regionFailing':
      return { href: '/settings/accounts', label: 'See the region' };
    case 'valueMoved':
      return need.changeId === null
        ? { href: '/changes?state=moved', label: 'List them' }
        : { href: `/changes/${need.changeId}`, label: `Open change ${need.changeNumber}` };
    case 'endOverdue':
    case 'changeNeedsLook':
      return { href: `/changes/${need.changeId}`, label: `Open change ${need.changeNumber}` };
    case 'approvalWaits':
      return { href: `/changes/${need.changeId}`, label: `Look at change ${need.changeNumber}` };
    case 'groupNeedsLook':
      return { href: `/changes/together/${need.groupId}`, label: `Open group ${need.groupNumber}` };
    case 'groupWaits':
      return { href: `/changes/together/${need.groupId}`, label: `Look at group ${need.groupNumber}` };
    case 'planNeedsLook':
      return { href: `/changes/ahead/${need.planId}`, label: `Open plan ${need.planNumber}` };
    case 'provisionedFailed':
      return {
        href: `/functions/${need.workloadId}?act=provision&on=${encodeURIComponent(need.qualifier)}`,
        label: 'Plan it again',
      };
    case 'workloadUnwell':
      return need.workload.kind === 'function'
        ? { href: `/functions/${need.workload.id}?tab=metrics`, label: 'See its metrics' }
        : { href: `/services/${need.workload.id}`, label: 'Open the service' };
    case 'budgetPassed':
      return { href: '/settings/budgets', label: 'See the budget' };
    case 'reviewDue':
      return { href: '/reviews', label: `Look at review ${need.reviewNumber}` };
  }
}

/** Tones of the things that wait: what is broken, and what only wants to be looked at. */
export function toNeedTone(need: NeedsYou): 'bad' | 'attention' {
  if (need.kind === 'budgetPassed') return need.isSpent ? 'bad' : 'attention';
  if (need.kind === 'reviewDue') return need.isOverdue ? 'bad' : 'attention';
  if (need.kind === 'valueMoved' || need.kind === 'approvalWaits' || need.kind === 'groupWaits')
    return 'attention';
  if (need.kind === 'endOverdue') return need.asks ? 'attention' : 'bad';
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
