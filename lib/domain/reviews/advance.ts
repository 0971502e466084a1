import type { Evaluation, NoEvidenceMode, TriggerPhase } from './trigger';

export interface TriggerState {
  readonly phase: TriggerPhase;
  /** Since when it is in that phase. */
  readonly since: Date;
}

interface Step {
  readonly prev: TriggerState;
  readonly next: Pick<Evaluation, 'verdict' | 'isReleased'>;
  readonly noEvidence: NoEvidenceMode;
  /** How long it must be due before it fires. */
  readonly minimumHours: number;
  readonly now: Date;
}

export interface Advanced {
  readonly state: TriggerState;
  /** What follows from the step, once. */
  readonly effect: 'fire' | 'fallQuiet' | null;
}

const hourMs = 3_600_000;

/** The state after an evaluation. A rule that can't run, and an absence that is held, change nothing. */
export function advance({ prev, next, noEvidence, minimumHours, now }: Step): Advanced {
  const verdict = next.verdict === 'noEvidence' && noEvidence === 'due' ? 'due' : next.verdict;
  switch (verdict) {
    case 'invalid':
    case 'noEvidence':
      return stay(prev);
    case 'due':
      return whenDue(prev, minimumHours, now);
    case 'quiet':
      if (prev.phase === 'quiet') return stay(prev);
      if (prev.phase === 'pending') return move('quiet', now, null);
      return next.isReleased ? move('quiet', now, 'fallQuiet') : stay(prev);
  }
}

function whenDue(prev: TriggerState, minimumHours: number, now: Date): Advanced {
  switch (prev.phase) {
    case 'fired':
      return stay(prev);
    case 'quiet':
      return minimumHours > 0 ? move('pending', now, null) : move('fired', now, 'fire');
    case 'pending':
      return now.getTime() - prev.since.getTime() >= minimumHours * hourMs
        ? move('fired', now, 'fire')
        : stay(prev);
  }
}

const stay = (state: TriggerState): Advanced => ({ state, effect: null });

function move(phase: TriggerPhase, since: Date, effect: Advanced['effect']): Advanced {
  return { state: { phase, since }, effect };
}
