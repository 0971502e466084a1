import type { Db } from './client';
import type { Prisma } from './generated/client';

/** The evidence shown with a decision, the last attached first. */
export function listEvidenceRows(db: Db, decisionId: string) {
  return db.decisionEvidence.findMany({
    where: { decisionId, archivedAt: null },
    orderBy: [{ attachedAt: 'desc' }, { id: 'asc' }],
  });
}
export type EvidenceRow = Awaited<ReturnType<typeof listEvidenceRows>>[number];

type NewEvidence = Omit<EvidenceRow, 'id' | 'archivedAt' | 'content'> & { readonly content: object };

/** Keeps frozen evidence with its decision. */
export function insertEvidence(tx: Db, { content, ...facts }: NewEvidence): Promise<EvidenceRow> {
  return tx.decisionEvidence.create({ data: { ...facts, content: toJson(content) } });
}

/** Shows evidence no longer; false where the decision shows none of that id. */
export async function archiveEvidence(
  tx: Db,
  key: { readonly decisionId: string; readonly id: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.decisionEvidence.updateMany({
    where: { ...key, archivedAt: null },
    data: { archivedAt: at },
  });
  return count === 1;
}

// Plain data by contract; Prisma's type can't be met by readonly interfaces.
function toJson(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonObject;
}
