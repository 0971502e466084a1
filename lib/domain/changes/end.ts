import type { Agreement, ChangePhase } from './phase';

/** How the end of a change stands: still to come, being taken back, waiting for a person, over, or taken off. */
export const endStates = ['waiting', 'reverting', 'asks', 'done', 'lifted'] as const;
export type EndState = (typeof endStates)[number];

/** What is known of a change when its end comes, before AWS is looked at. */
export interface EndFacts {
  readonly phase: ChangePhase;
  /** Whether any of its calls took effect. */
  readonly changedAws: boolean;
  /** The phases of the changes that take it back. */
  readonly reverts: readonly ChangePhase[];
}

/**
 * What to do about a change whose end has come: `later` while its own calls are still being settled, `follow` a way
 * back that is under way, `done` when there is nothing left to take back, else `look` at AWS.
 */
export type EndStep = 'later' | 'follow' | 'done' | 'look';

const underWay: readonly ChangePhase[] = ['applying', 'verifying', 'indeterminate'];

/** The next step of an end that has come. */
export function nextEndStep({ phase, changedAws, reverts }: EndFacts): EndStep {
  if (reverts.includes('inForce')) return 'done';
  if (reverts.some((revert) => underWay.includes(revert))) return 'follow';
  switch (phase) {
    case 'planned':
    case 'cancelled':
      return 'done';
    case 'applying':
    case 'indeterminate':
      return 'later';
    case 'verifying':
    case 'inForce':
    case 'failed':
    case 'timedOut':
      return changedAws ? 'look' : 'done';
  }
}

/** What a look at AWS means for an end: only what still holds what was set is taken back without asking. */
export function judgeAtEnd(agreement: Agreement): 'revert' | 'ask' | 'later' {
  switch (agreement) {
    case 'agrees':
      return 'revert';
    case 'differs':
      return 'ask';
    case 'unknown':
      return 'later';
  }
}
