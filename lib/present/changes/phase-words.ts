import type { Change } from '@/lib/contracts/change-shapes';
import type { ChangePhase } from '@/lib/domain/changes/phase';

import { describeApproval } from './approval-words';

export type StatusTone = 'neutral' | 'progress' | 'good' | 'attention' | 'bad';

/** A phase as people read it: its word, its tone, and what it means in one sentence. */
export interface PhaseWords {
  readonly label: string;
  readonly tone: StatusTone;
  readonly meaning: string;
}

const words: Readonly<Record<ChangePhase, PhaseWords>> = {
  planned: { label: 'Planned', tone: 'neutral', meaning: 'Nothing has been sent to AWS yet.' },
  applying: { label: 'Applying', tone: 'progress', meaning: 'The calls are being made to AWS.' },
  verifying: {
    label: 'Verifying',
    tone: 'progress',
    meaning: 'AWS accepted the calls; the console reads AWS back until the value is in force.',
  },
  inForce: { label: 'In force', tone: 'good', meaning: 'AWS reports the value that was asked for.' },
  failed: { label: 'Failed', tone: 'bad', meaning: 'AWS refused or could not bring the value into force.' },
  timedOut: {
    label: 'Past its deadline',
    tone: 'attention',
    meaning: 'AWS accepted the calls but had not reported the value in force when the deadline passed.',
  },
  indeterminate: {
    label: 'Being settled',
    tone: 'attention',
    meaning:
      'The answer of a call was lost. The console looks at AWS to see what became of it; it does not send it again.',
  },
  cancelled: {
    label: 'Cancelled',
    tone: 'neutral',
    meaning: 'The plan was dropped; nothing was sent to AWS.',
  },
};

/** The word and tone of a change in a list: its phase, or that its plan waits for a second person or has had an answer, or that something else has moved what it set. */
export function describeStanding({
  phase,
  approval,
  moves,
}: Pick<Change, 'phase' | 'approval' | 'moves'>): Pick<PhaseWords, 'label' | 'tone'> {
  if (phase === 'inForce' && moves.some(({ settled }) => settled === null))
    return { tone: 'attention', label: 'Undone by someone' };
  if (phase !== 'planned' || approval === null) return words[phase];
  const { tone, word } = describeApproval(approval.state);
  return { tone, label: word };
}

/** The words and tone of a change's phase. */
export function describePhase(phase: ChangePhase): PhaseWords {
  return words[phase];
}
