import type { ChangePhase } from '../../changes/phase';

/** Where an experiment stands: its baseline is frozen and its change not in force yet; running; and its two ends. */
export const experimentStates = ['planned', 'running', 'concluded', 'cancelled'] as const;
export type ExperimentState = (typeof experimentStates)[number];

export type ExperimentAct = 'begin' | 'conclude' | 'cancel';

const transitions: Readonly<
  Record<ExperimentState, Readonly<Partial<Record<ExperimentAct, ExperimentState>>>>
> = {
  planned: { begin: 'running', cancel: 'cancelled' },
  running: { conclude: 'concluded', cancel: 'cancelled' },
  concluded: {},
  cancelled: {},
};

/** The state an act leads to, or null where it can't be done. */
export function moveExperiment(state: ExperimentState, act: ExperimentAct): ExperimentState | null {
  return transitions[state][act] ?? null;
}

/** The change an experiment waits for or observes. */
export interface ObservedChange {
  readonly number: number;
  readonly phase: ChangePhase;
  readonly inForceAt: Date | null;
  /** Since when it is taken back. */
  readonly takenBackAt: Date | null;
}

/** What becomes of an experiment that waits for its change: it begins, is cancelled with the reason, or waits on. */
export function awaitChange(
  change: ObservedChange,
): { readonly act: 'begin'; readonly at: Date } | { readonly act: 'cancel'; readonly reason: string } | null {
  const { phase, number, inForceAt } = change;
  switch (phase) {
    case 'inForce':
      return inForceAt ? { act: 'begin', at: inForceAt } : null;
    case 'failed':
    case 'timedOut':
      return { act: 'cancel', reason: `Change ${number} did not come into force.` };
    case 'cancelled':
      return { act: 'cancel', reason: `Change ${number} was dropped.` };
    case 'planned':
    case 'applying':
    case 'verifying':
    case 'indeterminate':
      return null;
  }
}
