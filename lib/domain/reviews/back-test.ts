import { advance, type TriggerState } from './advance';
import type { Evaluation, NoEvidenceMode, TriggerPhase, Verdict } from './trigger';

export interface DayVerdict {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly verdict: Verdict;
  readonly phase: TriggerPhase;
}

interface BackTest {
  /** What the rule says at each moment, oldest first. */
  readonly evaluations: readonly { readonly at: Date; readonly evaluation: Evaluation }[];
  readonly noEvidence: NoEvidenceMode;
  readonly minimumHours: number;
}

/** Where a trigger would have stood day by day, had it been armed and quiet before the first, and the days it would have fired on. */
export function backTest({ evaluations, noEvidence, minimumHours }: BackTest): {
  readonly days: DayVerdict[];
  readonly firedOn: string[];
} {
  const days: DayVerdict[] = [];
  const firedOn: string[] = [];
  let state: TriggerState = { phase: 'quiet', since: evaluations[0]?.at ?? new Date(0) };
  for (const { at, evaluation } of evaluations) {
    const advanced = advance({ prev: state, next: evaluation, noEvidence, minimumHours, now: at });
    state = advanced.state;
    const day = at.toISOString().slice(0, 10);
    days.push({ day, verdict: evaluation.verdict, phase: state.phase });
    if (advanced.effect === 'fire') firedOn.push(day);
  }
  return { days, firedOn };
}
