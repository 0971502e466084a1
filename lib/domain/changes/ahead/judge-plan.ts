import type { EndState } from '../end';
import type { ChangePhase } from '../phase';
import type { PlanAheadState } from './next-plan-step';

/** How a plan ahead stands, as a person is told. */
export const planStandings = [
  'scheduled',
  'heldBack',
  'starting',
  'inForce',
  'partly',
  'ending',
  'asks',
  'ended',
  'failed',
  'missed',
  'cancelled',
] as const;
export type PlanStanding = (typeof planStandings)[number];

/** What became of the plan for one workload. */
export interface PlanOutcome {
  /** Of its change; null: there is none. */
  readonly phase: ChangePhase | null;
  /** True where as much was held already, so that nothing had to be done. */
  readonly isHeld: boolean;
  /** How the end of its change stands; null: it has none. */
  readonly end: EndState | null;
  /** True once a change that takes it back is in force. */
  readonly isBack: boolean;
}

export interface PlanJudgement {
  readonly state: PlanAheadState;
  /** True while something keeps it from beginning. */
  readonly hasProblem: boolean;
  /** True where AWS was to lower what it raised, and has not. */
  readonly isStillRaised: boolean;
  readonly endsAt: Date;
  readonly now: Date;
  readonly outcomes: readonly PlanOutcome[];
}

/** How a plan stands by what became of it for each of its workloads. */
export function judgePlan({
  state,
  hasProblem,
  isStillRaised,
  endsAt,
  now,
  outcomes,
}: PlanJudgement): PlanStanding {
  switch (state) {
    case 'scheduled':
      return hasProblem ? 'heldBack' : 'scheduled';
    case 'starting':
      return hasProblem ? 'heldBack' : 'starting';
    case 'missed':
    case 'cancelled':
      return state;
    case 'started':
      return isStillRaised ? 'asks' : judgeStarted(outcomes, endsAt <= now);
  }
}

const underWay: readonly (ChangePhase | null)[] = ['planned', 'applying', 'verifying', 'indeterminate'];

function judgeStarted(outcomes: readonly PlanOutcome[], isOver: boolean): PlanStanding {
  // Only what AWS carries out begins without a change of ours.
  if (outcomes.length === 0) return isOver ? 'ended' : 'inForce';
  if (outcomes.some(({ end }) => end === 'asks')) return 'asks';
  if (outcomes.some(({ phase }) => underWay.includes(phase))) return 'starting';
  const good = outcomes.filter(({ phase, isHeld }) => isHeld || phase === 'inForce');
  if (good.length === 0) return 'failed';
  const open = good.filter((one) => !one.isHeld && !isTakenBack(one));
  if (open.some(({ end }) => end === 'reverting') || (isOver && open.length > 0)) return 'ending';
  if (open.length === 0 && (isOver || good.some(({ isHeld }) => !isHeld))) return 'ended';
  return good.length < outcomes.length ? 'partly' : 'inForce';
}

/** Over, or someone has taken its end off: the plan has no say in it any more. */
function isTakenBack({ end, isBack }: PlanOutcome): boolean {
  return isBack || end === 'done' || end === 'lifted';
}
