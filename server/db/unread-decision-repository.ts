import type { Db } from './client';

/** A decision whose text was saved since its triggers were last read from it. */
export interface UnreadDecision {
  readonly id: string;
  readonly revision: number;
  readonly content: unknown;
  readonly decidedOn: Date | null;
  readonly sampleKey: string | null;
  readonly scopes: readonly {
    readonly moduleId: string | null;
    readonly workloadId: string | null;
    readonly stage: string | null;
  }[];
}

const atOnce = 200;

/** Decisions whose text was saved since their triggers were read from it, at most 200; of one id, or of all. */
export async function listUnreadDecisions(db: Db, id: string | null): Promise<readonly UnreadDecision[]> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Decision"
    WHERE "archivedAt" IS NULL AND "triggersReadRevision" < revision AND (${id}::uuid IS NULL OR id = ${id}::uuid)
    ORDER BY "updatedAt" LIMIT ${atOnce}`;
  return db.decision.findMany({
    where: { id: { in: due.map((one) => one.id) } },
    select: {
      id: true,
      revision: true,
      content: true,
      decidedOn: true,
      sampleKey: true,
      scopes: { select: { moduleId: true, workloadId: true, stage: true } },
    },
  });
}

/** Marks the triggers of that revision as read; false when another process has done so, or the text was saved again. */
export async function lockUnread(tx: Db, { id, revision }: UnreadDecision): Promise<boolean> {
  const { count } = await tx.decision.updateMany({
    where: { id, revision, triggersReadRevision: { lt: revision } },
    data: { triggersReadRevision: revision },
  });
  return count === 1;
}
