import type { Change } from '@/lib/contracts/change-shapes';
import type { ChangePhase } from '@/lib/domain/changes/phase';

export type StageState = 'done' | 'current' | 'waiting' | 'failed' | 'attention' | 'skipped';

/** One of the four stations of a change: planned, applying, verifying, in force. */
export interface ProgressStage {
  readonly name: 'planned' | 'applying' | 'verifying' | 'inForce';
  readonly label: string;
  readonly state: StageState;
}

/** The parts of a change its progress is drawn from. */
export type ProgressInput = Pick<Change, 'phase' | 'verifyDeadline' | 'wanted' | 'from' | 'observed'> & {
  /** True when a call was refused before AWS began, so that verifying was never reached. */
  readonly failedWhileApplying: boolean;
};

export interface ChangeProgress {
  readonly stages: readonly ProgressStage[];
  /** AWS's own numbers as one sentence; null before AWS has been read back. */
  readonly report: string | null;
  /** How much of the wanted value AWS reports, 0–1; null when it can't be told or means nothing. */
  readonly share: number | null;
  /** What of how much is there while it is verified; null when it can't be told. */
  readonly count: { readonly label: string; readonly done: number; readonly total: number } | null;
  /** Milliseconds until the deadline, negative once past; null when there is none or the change is settled. */
  readonly remainingMs: number | null;
}

const labels: Readonly<Record<ProgressStage['name'], string>> = {
  planned: 'Planned',
  applying: 'Applying',
  verifying: 'Verifying',
  inForce: 'In force',
};
const order: readonly ProgressStage['name'][] = ['planned', 'applying', 'verifying', 'inForce'];

/** The stations of a change, what AWS reports and how long it has left, at `now`. */
export function toChangeProgress(input: ProgressInput, now: Date): ChangeProgress {
  const deadline = input.phase === 'verifying' ? input.verifyDeadline : null;
  return {
    stages: toStages(input),
    report: toReport(input),
    share: toShare(input),
    count: toCount(input),
    remainingMs: deadline === null ? null : Date.parse(deadline) - now.getTime(),
  };
}

function toStages(input: ProgressInput): ProgressStage[] {
  const [reached, state] = toPosition(input);
  return order.map((name, index) => ({
    name,
    label: labels[name],
    state: index < reached ? 'done' : index === reached ? state : toLater(input.phase),
  }));
}

/** Which station the change stands at, and how it stands there. */
function toPosition(input: ProgressInput): readonly [number, StageState] {
  switch (input.phase) {
    case 'planned':
      return [0, 'current'];
    case 'cancelled':
      return [0, 'skipped'];
    case 'applying':
      return [1, 'current'];
    case 'indeterminate':
      return [1, 'attention'];
    case 'verifying':
      return [2, 'current'];
    case 'timedOut':
      return [2, 'attention'];
    case 'failed':
      return [input.failedWhileApplying ? 1 : 2, 'failed'];
    case 'inForce':
      return [3, 'done'];
  }
}

function toLater(phase: ChangePhase): StageState {
  return phase === 'failed' || phase === 'cancelled' ? 'skipped' : 'waiting';
}

function toReport({ observed, phase }: ProgressInput): string | null {
  if (observed === null || phase === 'planned' || phase === 'cancelled') return null;
  if ('words' in observed) return observed.words;
  const { requested, allocated, available } = observed;
  if (requested === null) return 'AWS reports no provisioned concurrency.';
  return `AWS reports ${requested} requested, ${allocated} allocated, ${available} available.`;
}

function toShare({ observed, wanted, phase }: ProgressInput): number | null {
  if (phase === 'inForce') return 1;
  if (phase !== 'verifying' || observed === null) return null;
  if ('words' in observed) return toRatio(observed.progress);
  if (typeof wanted !== 'number' || wanted === 0) return null;
  return observed.requested === wanted ? Math.min(1, observed.available / wanted) : null;
}

function toRatio(progress: { readonly done: number; readonly total: number } | null): number | null {
  return progress === null || progress.total === 0 ? null : Math.min(1, progress.done / progress.total);
}

function toCount(input: ProgressInput): ChangeProgress['count'] {
  const { observed, wanted } = input;
  if (toShare(input) === null || observed === null) return null;
  if ('words' in observed) return observed.progress && { label: 'Running', ...observed.progress };
  return typeof wanted === 'number' ? { label: 'Available', done: observed.available, total: wanted } : null;
}
