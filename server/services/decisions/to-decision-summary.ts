import {
  DecisionStatus,
  type DecisionSummary,
  Deviation,
  type ScopeEntry,
} from '@/lib/contracts/decisions/shapes';
import type { DecisionListRow } from '../../db/decision-repository';

/** A decision's line in a list. */
export function toDecisionSummary(row: DecisionListRow): DecisionSummary {
  const { id, slug, number, title, deciders, owner, tags, openIssues, revision } = row;
  return {
    id,
    slug,
    number,
    title,
    deciders,
    owner,
    tags,
    openIssues,
    revision,
    status: DecisionStatus.parse(row.status),
    date: toDate(row.decidedOn),
    deviation: Deviation.parse(row.deviation),
    nextReviewOn: toDate(row.nextReviewOn),
    scope: row.scopes.map(toScopeEntry),
    isSample: row.sampleKey !== null,
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}

function toScopeEntry({ module, workload, stage }: DecisionListRow['scopes'][number]): ScopeEntry {
  return {
    module,
    workload: workload && { ...workload, kind: workload.kind === 'service' ? 'service' : 'function' },
    stage,
  };
}

function toDate(day: Date | null): string | null {
  return day?.toISOString().slice(0, 10) ?? null;
}
