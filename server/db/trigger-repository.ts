import type { Db } from './client';

const decision = {
  select: { id: true, slug: true, number: true, title: true, status: true },
} as const;
const last = { orderBy: { id: 'desc' }, take: 1 } as const;
const shown = { decision, evaluations: last } as const;

/** The triggers of a decision, in the order of its text, then as added. */
export function listTriggerRows(db: Db, decisionId: string) {
  return db.reviewTrigger.findMany({
    where: { decisionId, archivedAt: null },
    include: shown,
    orderBy: [{ sourceLine: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
  });
}
export type TriggerRow = Awaited<ReturnType<typeof listTriggerRows>>[number];

/** A trigger that is not taken away; null where there is none of that id. */
export function findTriggerRow(db: Db, id: string): Promise<TriggerRow | null> {
  return db.reviewTrigger.findFirst({ where: { id, archivedAt: null }, include: shown });
}

const gone = ['rejected', 'deprecated', 'superseded'];

/** Every armed trigger of a decision that stands, with what its decision governs and builds on. */
export function listArmedTriggers(db: Db) {
  return db.reviewTrigger.findMany({
    where: { standing: 'armed', archivedAt: null, decision: { archivedAt: null, status: { notIn: gone } } },
    include: {
      decision: {
        select: {
          id: true,
          slug: true,
          title: true,
          status: true,
          owner: true,
          scopes: { select: { moduleId: true, workloadId: true, stage: true } },
          linksStated: {
            where: { kind: { in: ['amends', 'relates'] }, targetId: { not: null } },
            select: { target: { select: { id: true, title: true, slug: true, status: true } } },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
  });
}
export type ArmedTrigger = Awaited<ReturnType<typeof listArmedTriggers>>[number];

export interface PhaseRow {
  readonly id: string;
  readonly phase: string;
  readonly phaseSince: Date;
  /** Of the last evaluation. */
  readonly evaluationId: bigint | null;
  readonly verdict: string | null;
  readonly evaluationPhase: string | null;
  readonly words: string | null;
  readonly seen: unknown;
}

const evaluationLock = 7_224_051;

/** Where triggers stand now; until the transaction ends no other process moves one. */
export async function lockPhases(tx: Db, ids: readonly string[]): Promise<readonly PhaseRow[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${evaluationLock})`;
  return tx.$queryRaw<PhaseRow[]>`
    SELECT t.id, t.phase, t."phaseSince", e.id AS "evaluationId", e.verdict, e.phase AS "evaluationPhase", e.words, e.seen
    FROM "ReviewTrigger" t
    LEFT JOIN LATERAL (
      SELECT * FROM "TriggerEvaluation" e WHERE e."triggerId" = t.id ORDER BY e.id DESC LIMIT 1) e ON true
    WHERE t.id = ANY(${[...ids]}::uuid[])`;
}

export interface PhaseWrite {
  readonly triggerId: string;
  readonly phase: string;
  readonly phaseSince: Date;
  readonly verdict: string;
  readonly words: string;
  readonly seen: unknown;
  readonly windowDays: number | null;
  /** The evaluation that saw the same, to be continued; null: it is a new one. */
  readonly continues: string | null;
}

/** Stores where triggers stand and what they saw, in a few statements. */
export async function storeEvaluations(tx: Db, writes: readonly PhaseWrite[], at: Date): Promise<void> {
  const rows = JSON.stringify(writes);
  await tx.$executeRaw`
    UPDATE "ReviewTrigger" t SET phase = w.phase, "phaseSince" = w."phaseSince", verdict = w.verdict, "evaluatedAt" = ${at}
    FROM jsonb_to_recordset(${rows}::jsonb) AS w("triggerId" uuid, phase text, "phaseSince" timestamptz, verdict text)
    WHERE t.id = w."triggerId"`;
  await tx.$executeRaw`
    UPDATE "TriggerEvaluation" e SET "lastAt" = ${at}, times = e.times + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS w(continues bigint) WHERE e.id = w.continues`;
  await tx.$executeRaw`
    INSERT INTO "TriggerEvaluation" ("triggerId", "firstAt", "lastAt", verdict, phase, words, seen, "windowDays")
    SELECT "triggerId", ${at}, ${at}, verdict, phase, words, seen, "windowDays"
    FROM jsonb_to_recordset(${rows}::jsonb) AS w(
      "triggerId" uuid, verdict text, phase text, words text, seen jsonb, "windowDays" int, continues bigint)
    WHERE continues IS NULL`;
}

/** The decisions that one amends or relates to, with their status. */
export async function listBuiltOn(db: Db, decisionId: string) {
  const links = await db.decisionLink.findMany({
    where: { statedById: decisionId, kind: { in: ['amends', 'relates'] }, targetId: { not: null } },
    select: { target: { select: { title: true, slug: true, status: true } } },
  });
  return links.flatMap(({ target }) => target ?? []);
}
