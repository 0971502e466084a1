import type { GroupState } from '../group';

/** How far a plan ahead has come by itself; what came of its changes is theirs to say. */
export const planAheadStates = ['scheduled', 'starting', 'started', 'missed', 'cancelled'] as const;
export type PlanAheadState = (typeof planAheadStates)[number];

/** Who carries a plan out: a worker, or AWS by scheduled actions, which the worker only makes up for. */
export const planRunners = ['worker', 'aws'] as const;
export type PlanRunner = (typeof planRunners)[number];

/** One of the workloads of a plan whose changes have been planned. */
export interface PlannedItem {
  readonly canApply: boolean;
  /** True where AWS could not be read, so that planning it again may help. */
  readonly isUnread: boolean;
}

/** What is known of a plan when a worker looks at it. */
export interface PlanFacts {
  readonly state: PlanAheadState;
  readonly runBy: PlanRunner;
  /** True once it was seen how it ended at AWS. */
  readonly isEndChecked: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly now: Date;
  /** Its changes; null: they have not been asked for. */
  readonly group: { readonly state: GroupState; readonly items: readonly PlannedItem[] } | null;
}

/**
 * What a worker does next: nothing, or not `yet`; `open` its changes; plan those `again` that could not be read;
 * `apply` them; note that they are `begun`, that there was nothing to do (`idle`), that someone dropped them
 * (`dropped`), or that it is too late (`miss`). What AWS carries out is left to it for two minutes, and looked at when
 * it should be over (`check`).
 */
export type PlanStep =
  | 'none'
  | 'yet'
  | 'open'
  | 'again'
  | 'apply'
  | 'begun'
  | 'idle'
  | 'dropped'
  | 'miss'
  | 'check';

/** An end less than this away is refused when the changes are applied. */
const leastLeftMs = 120_000;
/** So long after its beginning the others no longer wait for what can't be read. */
const patienceMs = 600_000;
/** AWS runs its schedules within a minute or two. */
const leftToAwsMs = 120_000;
const checkedAfterMs = 180_000;

/** The next step of a plan ahead. */
export function nextPlanStep(plan: PlanFacts): PlanStep {
  const { state, runBy, startsAt, endsAt, now, group } = plan;
  const byAws = runBy === 'aws';
  if (state === 'started' && byAws && !plan.isEndChecked) {
    return now.getTime() - endsAt.getTime() < checkedAfterMs ? 'yet' : 'check';
  }
  if (state !== 'scheduled' && state !== 'starting') return 'none';
  if (now.getTime() - startsAt.getTime() < (byAws ? leftToAwsMs : 0)) return 'yet';
  if (group?.state === 'running' || group?.state === 'settled') return 'begun';
  if (group?.state === 'cancelled') return 'dropped';
  // Nothing ran while AWS was to carry it out: what came of it is seen once it should be over.
  if (endsAt.getTime() - now.getTime() < leastLeftMs) return byAws ? 'idle' : 'miss';
  if (group === null) return 'open';
  if (group.state === 'planning') return 'yet';
  const unread = group.items.some(({ isUnread }) => isUnread);
  const canApply = group.items.some((item) => item.canApply);
  const isPatient = now.getTime() - startsAt.getTime() < patienceMs;
  if (unread && (isPatient || !canApply)) return 'again';
  return canApply ? 'apply' : 'idle';
}
