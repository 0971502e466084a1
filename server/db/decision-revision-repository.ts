import type { Db } from './client';

export interface RevisionFacts {
  readonly decisionId: string;
  readonly number: number;
  readonly text: string;
  readonly title: string | null;
  readonly status: string;
  readonly at: Date;
  readonly byId: string | null;
  readonly byLabel: string;
  readonly cause: string;
  readonly note: string | null;
}

/** Adds a revision; nothing ever changes it. */
export async function insertRevision(tx: Db, facts: RevisionFacts): Promise<void> {
  await tx.decisionRevision.create({ data: facts });
}

/** Every text a decision has had, the last first, from before a number if one is given. */
export async function listRevisionRows(db: Db, decisionId: string, before: number | null, limit: number) {
  return db.decisionRevision.findMany({
    where: { decisionId, ...(before === null ? {} : { number: { lt: before } }) },
    omit: { text: true },
    orderBy: { number: 'desc' },
    take: limit,
  });
}

/** One text a decision has had, or null. */
export async function findRevisionRow(db: Db, decisionId: string, number: number) {
  return db.decisionRevision.findUnique({ where: { decisionId_number: { decisionId, number } } });
}
