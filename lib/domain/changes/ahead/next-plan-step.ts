import type { GroupState } from '../group';

/** How far a plan ahead has come by itself; what came of its changes is theirs to say. */
export const planAheadStates = ['scheduled', 'starting', 'started', 'missed', 'cancelled'] as const;
export type PlanAheadState = (typeof planAheadStates)[number];

/** One of the workloads of a plan whose changes have been planned. */
export interface PlannedItem {
  readonly canApply: boolean;
  /** True where AWS could not be read, so that planning it again may help. */
  readonly isUnread: boolean;
}

/** What is known of a plan when a worker looks at it. */
export interface PlanFacts {
  readonly state: PlanAheadState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly now: Date;
  /** Its changes; null: they have not been asked for. */
  readonly group: { readonly state: GroupState; readonly items: readonly PlannedItem[] } | null;
}

/**
 * What a worker does next: nothing, or not `yet`; `open` its changes; plan those `again` that could not be read;
 * `apply` them; note that they are `begun`, that there was nothing to do (`idle`), that someone dropped them
 * (`dropped`), or that it is too late (`miss`).
 */
export type PlanStep = 'none' | 'yet' | 'open' | 'again' | 'apply' | 'begun' | 'idle' | 'dropped' | 'miss';

/** An end less than this away is refused when the changes are applied. */
const leastLeftMs = 120_000;
/** So long after its beginning the others no longer wait for what can't be read. */
const patienceMs = 600_000;

/** The next step of a plan ahead. */
export function nextPlanStep({ state, startsAt, endsAt, now, group }: PlanFacts): PlanStep {
  if (state !== 'scheduled' && state !== 'starting') return 'none';
  if (now < startsAt) return 'yet';
  if (group?.state === 'running' || group?.state === 'settled') return 'begun';
  if (group?.state === 'cancelled') return 'dropped';
  if (endsAt.getTime() - now.getTime() < leastLeftMs) return 'miss';
  if (group === null) return 'open';
  if (group.state === 'planning') return 'yet';
  const unread = group.items.some(({ isUnread }) => isUnread);
  const canApply = group.items.some((item) => item.canApply);
  const isPatient = now.getTime() - startsAt.getTime() < patienceMs;
  if (unread && (isPatient || !canApply)) return 'again';
  return canApply ? 'apply' : 'idle';
}
