/** What a record says of itself; `unknown` where it does not, which is never read as accepted. */
export const decisionStatuses = [
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
  'unknown',
] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** Whether it departs from best practice; `knowingly` where it says so and why. */
export const deviations = ['no', 'yes', 'knowingly', 'unknown'] as const;
export type Deviation = (typeof deviations)[number];

/** How one record names another, as its own text states it. */
export const linkKinds = ['supersedes', 'supersededBy', 'amends', 'amendedBy', 'relates'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Lines of the record's text, counted from 1, both included. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** A piece of the record's text and where it stands. */
export interface Passage extends LineSpan {
  readonly text: string;
}

/** A link to another record by whatever its text gives: a number, a path, a title, or several of them. */
export interface StatedLink {
  readonly kind: LinkKind;
  /** As written, e.g. "ADR-003" or "[Use Postgres](0003-use-postgres.md)". */
  readonly text: string;
  readonly number: number | null;
  readonly path: string | null;
  readonly title: string | null;
  readonly line: number;
}

export interface DecisionOption extends LineSpan {
  readonly title: string;
  /** True, false, or null where the record does not say of this one. */
  readonly chosen: boolean | null;
  readonly pros: readonly Passage[];
  readonly cons: readonly Passage[];
  readonly text: string;
}

export interface Risk extends Passage {
  readonly mitigation: string | null;
}

export interface ChecklistItem extends Passage {
  readonly done: boolean;
}

/** A line that says when to look at the decision again. */
export interface TriggerLine extends Passage {
  /** Whether it stands in a list of triggers, or only reads like one: a risk, an alarm, a criterion. */
  readonly source: 'triggers' | 'risk' | 'alarm' | 'criterion';
}

export const cadences = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const;
export type Cadence = (typeof cadences)[number];

/** When a decision asks to be looked at again. */
export interface ReviewFacts {
  readonly triggers: readonly TriggerLine[];
  /** `line` is null where it stands in the file around the record, for all records of it. */
  readonly next: { readonly date: string; readonly line: number | null } | null;
  readonly cadence: { readonly every: Cadence; readonly text: string; readonly line: number | null } | null;
}

export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly line: number;
}

/** Which of the record's facts are written where, so that an edit touches only their lines. */
export type FieldPlaces = Readonly<
  Partial<Record<'title' | 'status' | 'date' | 'deciders' | 'owner' | 'deviation' | 'tags', LineSpan>>
>;

/** An architecture decision record as its text says it. */
export interface Decision {
  readonly number: number | null;
  /** Its id as written, e.g. "ADR-004". */
  readonly label: string | null;
  readonly title: string | null;
  readonly status: DecisionStatus;
  /** The words its status was read from. */
  readonly statusText: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly deciders: readonly string[];
  readonly owner: string | null;
  readonly deviation: Deviation;
  readonly deviationReason: string | null;
  readonly tags: readonly string[];
  readonly links: readonly StatedLink[];
  readonly context: Passage | null;
  readonly options: readonly DecisionOption[];
  readonly decision: Passage | null;
  readonly rationale: Passage | null;
  readonly validation: Passage | null;
  /** Addresses the validation and the references rest on. */
  readonly sources: readonly Passage[];
  readonly positive: readonly Passage[];
  readonly negative: readonly Passage[];
  /** Consequences not said to be either. */
  readonly neutral: readonly Passage[];
  readonly risks: readonly Risk[];
  readonly implementation: readonly Passage[];
  readonly checklist: readonly ChecklistItem[];
  readonly review: ReviewFacts;
  readonly outline: readonly OutlineEntry[];
  readonly places: FieldPlaces;
}

/** What a record leaves open or says twice, at the line where it would be put right. */
export interface DecisionIssue {
  /** e.g. status-missing, ids-disagree */
  readonly code: string;
  /** What is so and what would be right, as one or two sentences. */
  readonly message: string;
  readonly line: number;
  /** `open`: something stays unknown or was chosen among several; `note`: read, and worth knowing how. */
  readonly severity: 'open' | 'note';
}
