import { Approval } from '@/lib/contracts/approvals';
import type { ChangeRow } from '../../db/change-repository';

/** A request for approval as lists and pages show it. */
export function toApproval(row: NonNullable<ChangeRow['approval']>): Approval {
  const { state, reason, until, decision } = row;
  return Approval.parse({
    state,
    reason,
    until,
    decision,
    requestedBy: { id: row.requestedById, label: row.requestedByLabel },
    requestedAt: row.requestedAt.toISOString(),
    decidedBy: row.decidedByLabel === null ? null : { id: row.decidedById, label: row.decidedByLabel },
    decidedAt: row.decidedAt?.toISOString() ?? null,
  });
}
