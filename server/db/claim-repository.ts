import type { Db } from './client';

/** The claims of a decision, in the order of its text. */
export function listClaimRows(db: Db, decisionId: string) {
  return db.decisionClaim.findMany({
    where: { decisionId, archivedAt: null },
    orderBy: [{ line: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
}
export type ClaimRow = Awaited<ReturnType<typeof listClaimRows>>[number];
