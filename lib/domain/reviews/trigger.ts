import type { Cadence } from '../decisions/decision';

/** The kinds whose rule is an expression over the estate. */
export const expressionKinds = ['metric', 'inventory', 'cost'] as const;
export type ExpressionKind = (typeof expressionKinds)[number];

/** Over how many days, the running one included, a rule's metrics are summed. */
export const windowLengths = [1, 7, 30] as const;
export type WindowDays = (typeof windowLengths)[number];

/** What an expression looks over: what the decision governs, or the whole estate because the rule says so. */
export const ruleReaches = ['governed', 'estate'] as const;
export type RuleReach = (typeof ruleReaches)[number];

/** When a decision is to be looked at again. */
export type TriggerRule =
  | {
      readonly kind: ExpressionKind;
      /** In the Common Expression Language over the estate's model; true: look again. */
      readonly expression: string;
      /** What must hold before a fired trigger falls quiet; null: that `expression` no longer does. */
      readonly release: string | null;
      readonly windowDays: WindowDays;
      readonly over: RuleReach;
    }
  | {
      readonly kind: 'price';
      readonly priceKey: string;
      readonly region: string;
      /** How far it may move from the baseline, up or down. */
      readonly percent: number;
      /** The unit price the decision stands on, in US dollars. */
      readonly baselineUsd: string;
    }
  /** `on`: YYYY-MM-DD, the next time; `every` null: once. */
  | { readonly kind: 'date'; readonly on: string; readonly every: Cadence | null }
  /** A decision that this one builds on was superseded or deprecated. */
  | { readonly kind: 'superseded' }
  /** What only a person can judge, asked for on `on` and then on a cadence. */
  | { readonly kind: 'manual'; readonly question: string; readonly on: string; readonly every: Cadence };
export type TriggerKind = TriggerRule['kind'];

/** What an absence of evidence means: the trigger stays as it was, or it is itself a reason to look again. */
export const noEvidenceModes = ['hold', 'due'] as const;
export type NoEvidenceMode = (typeof noEvidenceModes)[number];

/** `invalid`: the rule can't run; `noEvidence`: it ran, and what it asks for is not known. */
export const verdicts = ['quiet', 'due', 'noEvidence', 'invalid'] as const;
export type Verdict = (typeof verdicts)[number];

/** The values of one field that an evaluation saw. */
export interface Seen {
  /** e.g. functions.error_rate */
  readonly field: string;
  readonly known: number;
  readonly unknown: number;
  /** Null for texts and where nothing is known. */
  readonly least: SeenValue | null;
  readonly most: SeenValue | null;
}

export interface SeenValue {
  readonly value: number;
  /** Whose it is. */
  readonly of: string;
}

export interface Evaluation {
  readonly verdict: Verdict;
  /** False while a fired trigger is below its threshold but not yet where it is released. */
  readonly isReleased: boolean;
  readonly seen: readonly Seen[];
  /** Why, as one sentence. */
  readonly words: string;
}

/** Where a trigger stands: `pending` is due, but not yet for as long as it must be. */
export const triggerPhases = ['quiet', 'pending', 'fired'] as const;
export type TriggerPhase = (typeof triggerPhases)[number];
