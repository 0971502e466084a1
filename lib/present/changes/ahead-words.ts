import type { PlanAhead, PlanAheadItem } from '@/lib/contracts/plans-ahead';
import type { PlanStanding } from '@/lib/domain/changes/ahead/judge-plan';
import { formatAtLeast } from '@/lib/format/money';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { describeItem } from './group-words';
import type { StatusTone } from './phase-words';

interface Words {
  readonly label: string;
  readonly tone: StatusTone;
}

const standings: Readonly<Record<PlanStanding, Words>> = {
  scheduled: { label: 'Scheduled', tone: 'neutral' },
  heldBack: { label: 'Held back', tone: 'bad' },
  starting: { label: 'Beginning', tone: 'progress' },
  inForce: { label: 'In force', tone: 'good' },
  partly: { label: 'In force in part', tone: 'attention' },
  ending: { label: 'Ending', tone: 'progress' },
  asks: { label: 'Asks how to end', tone: 'attention' },
  ended: { label: 'Over', tone: 'neutral' },
  failed: { label: 'Failed', tone: 'bad' },
  missed: { label: 'Missed', tone: 'bad' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

/** The word and tone of how a plan stands. */
export function describeStanding(standing: PlanStanding): Words {
  return standings[standing];
}

const over: readonly PlanStanding[] = ['ended', 'failed', 'missed', 'cancelled'];

/** Whether a plan is still to come or in force. */
export function isOpenPlan({ standing }: Pick<PlanAhead, 'standing'>): boolean {
  return !over.includes(standing);
}

/** The word and tone of what became of one workload of a plan. */
export function describeOutcome(outcome: PlanAheadItem['outcome']): Words {
  if (outcome === null) return { label: 'To come', tone: 'neutral' };
  return outcome === 'held' ? { label: 'Held already', tone: 'good' } : describeItem(outcome);
}

/** What a floor counts: "3 tasks", "1 environment". */
export function sayFloor(kind: 'function' | 'service', atLeast: number): string {
  return formatCountOf(atLeast, kind === 'service' ? 'task' : 'environment');
}

/** A plan’s time on the clocks of its own zone: "2026-12-30 06:00 until 2026-12-31 22:00 (Europe/Berlin)"; the day once where it is the same. */
export function sayWindow({ from, until, timeZone }: Pick<PlanAhead, 'from' | 'until' | 'timeZone'>): string {
  const [day, time] = from.split('T');
  const [lastDay, lastTime] = until.split('T');
  const end = day === lastDay ? lastTime : `${lastDay} ${lastTime}`;
  return `${day} ${time} until ${end} (${timeZone})`;
}

/** What a plan is expected to cost, in words that fit into a sentence. */
export function sayCost({ usd, missing }: PlanAhead['cost']): string {
  return usd.known ? formatAtLeast(usd.value, missing === null) : 'a cost that is not known';
}

/** Who is to begin and end a plan, before it is kept. */
export function sayRunnerOf(runBy: PlanAhead['runBy']): string {
  return runBy === 'aws'
    ? 'AWS begins and ends it by scheduled actions, put there as soon as it is planned. At its end each minimum goes back to what it is now.'
    : 'Trimtab’s worker begins and ends it. At its end it lowers only what it raised.';
}

/** Who begins and ends a plan, and whether AWS has what it takes. */
export function sayRunner({ runBy, schedules }: Pick<PlanAhead, 'runBy' | 'schedules'>): string {
  if (runBy === 'worker' || schedules === null) return 'Trimtab’s worker';
  switch (schedules.state) {
    case 'settled':
      return 'AWS, by scheduled actions; Trimtab’s worker makes up for what AWS has not done';
    case 'cancelled':
      return 'Trimtab’s worker: its scheduled actions were not put at AWS';
    case 'planning':
    case 'planned':
    case 'running':
      return 'AWS, by scheduled actions that are being put there';
  }
}

/** What the plans of a window come to, in one line. */
export function summarisePlans(plans: readonly PlanAhead[], weeks: number): string {
  const open = plans.filter(({ standing }) => standing !== 'cancelled' && standing !== 'missed');
  if (open.length === 0) return `Nothing is planned in these ${weeks} weeks.`;
  const met = open.filter(({ conflicts }) => conflicts.length > 0).length;
  const known = open.flatMap(({ cost }) => (cost.usd.known ? [Number(cost.usd.value)] : []));
  const isAll = open.every(({ cost }) => cost.usd.known && cost.missing === null);
  const sum = known.reduce((total, usd) => total + usd, 0);
  const cost = known.length === 0 ? 'at a cost that is not known' : `for ${formatAtLeast(sum, isAll)}`;
  const conflicts =
    met === 0 ? '' : `; ${met === open.length ? 'all' : formatCount(met)} meet something else`;
  return `${formatCountOf(open.length, 'plan')} in these ${weeks} weeks, ${cost}${met === 1 ? '; 1 meets something else' : conflicts}.`;
}
