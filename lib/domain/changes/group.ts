import type { ChangePhase } from './phase';
import { computePollDelaySeconds } from './poll-delay';

/** How far changes made together have come. Each change has its own phase besides. */
export const groupStates = ['planning', 'planned', 'running', 'settled', 'cancelled'] as const;
export type GroupState = (typeof groupStates)[number];

/** What becomes of the others when one of them fails. */
export const failureModes = ['stop', 'continue'] as const;
export type FailureMode = (typeof failureModes)[number];

/** How one of the changes stands within its group. */
export const groupItemStates = [
  'planning',
  'refused',
  'leftOut',
  'waiting',
  'underWay',
  'interrupted',
  'inForce',
  'failed',
] as const;
export type GroupItemState = (typeof groupItemStates)[number];

/** What is known of one of the changes of a group. */
export interface GroupItemFacts {
  /** Null: it has no plan yet, or none could be made. */
  readonly phase: ChangePhase | null;
  /** True where it could not be planned, or applying it was turned away. */
  readonly hasProblem: boolean;
  /** Reasons against its plan. */
  readonly refusals: number;
  /** True when it ended by an interruption before any of its calls took effect. */
  readonly wasInterrupted: boolean;
  /** How often it has been planned anew after an interruption. */
  readonly attempts: number;
}

const mostAttempts = 3;

/** How a change stands within its group. */
export function judgeItem(item: GroupItemFacts): GroupItemState {
  if (item.phase === null) return item.hasProblem ? 'refused' : 'planning';
  switch (item.phase) {
    case 'planned':
      if (item.hasProblem) return 'failed';
      return item.refusals > 0 ? 'refused' : 'waiting';
    case 'applying':
    case 'verifying':
    case 'indeterminate':
      return 'underWay';
    case 'inForce':
      return 'inForce';
    case 'timedOut':
      return 'failed';
    case 'failed':
      return item.wasInterrupted && !item.hasProblem && item.attempts < mostAttempts
        ? 'interrupted'
        : 'failed';
    case 'cancelled':
      return item.hasProblem ? 'failed' : 'leftOut';
  }
}

/** A running group, by the states of its changes in their order. */
export interface GroupProgress {
  readonly items: readonly { readonly position: number; readonly state: GroupItemState }[];
  /** How many may be under way at once. */
  readonly parallel: number;
  readonly onFailure: FailureMode;
  /** True once someone has asked for no more to be begun. */
  readonly isCancelled: boolean;
}

/** What is to be done next for a running group. */
export interface GroupStep {
  /** To be begun now. */
  readonly start: readonly number[];
  /** Interrupted before they did anything: to be planned anew, after which they wait again. */
  readonly planAgain: readonly number[];
  /** Not to be begun at all, and why. */
  readonly skip: readonly number[];
  readonly why: 'cancelled' | 'failed' | null;
  readonly isSettled: boolean;
}

/** The next step of a running group: in order, at most `parallel` at once, none once one has failed where that stops it. */
export function nextGroupStep({ items, parallel, onFailure, isCancelled }: GroupProgress): GroupStep {
  const those = (...states: readonly GroupItemState[]) =>
    items.filter(({ state }) => states.includes(state)).map(({ position }) => position);
  const isOpen = those('underWay').length > 0;
  const why = isCancelled
    ? 'cancelled'
    : onFailure === 'stop' && those('failed').length > 0
      ? 'failed'
      : null;
  if (why !== null) {
    return { start: [], planAgain: [], skip: those('waiting', 'interrupted'), why, isSettled: !isOpen };
  }
  const waiting = those('waiting', 'interrupted');
  const free = Math.max(0, parallel - those('underWay').length);
  const next = waiting.slice(0, free);
  const interrupted = those('interrupted');
  return {
    start: next.filter((position) => !interrupted.includes(position)),
    planAgain: next.filter((position) => interrupted.includes(position)),
    skip: [],
    why: null,
    isSettled: waiting.length === 0 && !isOpen,
  };
}

/** When a group last moved: it was applied, or one of its changes began or came to its end. */
export interface GroupMoves {
  readonly appliedAt: Date | null;
  readonly changes: readonly { readonly appliedAt: Date | null; readonly settledAt: Date | null }[];
}

// Longer than AWS takes to bring about any one change.
const patienceSeconds = 3600;

/**
 * In how many seconds a group is to be looked at again, soon after it has moved and then ever more seldom; and
 * whether a workload that others keep writing to has been waited for long enough.
 */
export function waitForGroup(
  { appliedAt, changes }: GroupMoves,
  now: Date,
): { readonly lookAgainSeconds: number; readonly isPatienceOver: boolean } {
  const moves = [appliedAt, ...changes.flatMap((change) => [change.appliedAt, change.settledAt])];
  const last = Math.max(...moves.map((at) => at?.getTime() ?? 0));
  const elapsed = last === 0 ? 0 : (now.getTime() - last) / 1000;
  return { lookAgainSeconds: computePollDelaySeconds(elapsed), isPatienceOver: elapsed > patienceSeconds };
}
