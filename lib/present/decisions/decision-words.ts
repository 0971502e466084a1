import type { DecisionLink, DecisionSummary, ScopeEntry } from '@/lib/contracts/decisions/shapes';
import type { DecisionStatus, Deviation } from '@/lib/domain/decisions/decision';

interface StatusWords {
  readonly label: string;
  readonly tone: 'neutral' | 'progress' | 'good' | 'attention' | 'bad';
}

/** Each status as people read it, in the order of a decision's life. */
export const statusWords: Readonly<Record<DecisionStatus, StatusWords>> = {
  proposed: { label: 'Proposed', tone: 'attention' },
  accepted: { label: 'Accepted', tone: 'good' },
  rejected: { label: 'Rejected', tone: 'bad' },
  deprecated: { label: 'Deprecated', tone: 'neutral' },
  superseded: { label: 'Superseded', tone: 'neutral' },
  unknown: { label: 'Unknown', tone: 'attention' },
};

/** Whether a decision departs from best practice, as people read it. */
export const deviationWords: Readonly<Record<Deviation, string>> = {
  no: 'None',
  yes: 'Deviates',
  knowingly: 'Knowingly',
  unknown: 'Not said',
};

/** How this decision stands to the one it names, as a heading over links. */
export const linkWords: Readonly<Record<DecisionLink['kind'], string>> = {
  supersedes: 'Supersedes',
  supersededBy: 'Superseded by',
  amends: 'Amends',
  amendedBy: 'Amended by',
  relates: 'Relates to',
};

type Named = Pick<DecisionSummary, 'number' | 'title' | 'slug'>;

/** Its number as people say it, e.g. "7", or its slug where it has none. */
export function toDecisionRef({ number, slug }: Pick<Named, 'number' | 'slug'>): string {
  return number === null ? slug : `ADR-${String(number).padStart(3, '0')}`;
}

/** Its title, or what stands for one that has none. */
export function toDecisionTitle({ title, slug }: Named): string {
  return title ?? `Untitled (${slug})`;
}

/** What a row of scope covers: "valuation / prod", "every workload in dev". */
export function toScopeWords({ module, workload, stage }: ScopeEntry): string {
  const subject = workload?.name ?? module?.name ?? 'every workload';
  return stage === null ? subject : workload || module ? `${subject} / ${stage}` : `${subject} in ${stage}`;
}

const causes: Readonly<Record<string, string>> = {
  create: 'written',
  import: 'imported',
  edit: 'edited',
  merge: 'merged',
  restore: 'restored',
  supersede: 'superseded',
  link: 'linked',
};

/** What brought a revision about, as a past participle. */
export function describeCause(cause: string): string {
  return causes[cause] ?? cause;
}
