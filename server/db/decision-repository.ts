import type { Db } from './client';
import type { Prisma } from './generated/client';

const named = { select: { id: true, slug: true, number: true, title: true, status: true } } as const;
const scope = {
  select: {
    stage: true,
    module: { select: { slug: true, name: true } },
    workload: { select: { id: true, kind: true, name: true } },
  },
} as const;
const forLists = { scopes: scope } as const;
const whole = {
  ...forLists,
  file: { select: { collection: true, path: true, parts: true } },
  linksStated: { include: { target: named }, orderBy: { line: 'asc' } },
  linksTo: { include: { statedBy: named } },
} as const;

/** The decisions of some ids as lists show them, in the order of the ids. */
export async function listDecisionRows(db: Db, ids: readonly string[]) {
  const rows = await db.decision.findMany({
    where: { id: { in: [...ids] } },
    include: forLists,
    omit: { text: true, content: true, issues: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type DecisionListRow = Awaited<ReturnType<typeof listDecisionRows>>[number];

/** One decision with its links and scope, by id or slug, or null. */
export async function findDecisionRow(db: Db, by: { readonly id: string } | { readonly slug: string }) {
  return db.decision.findUnique({ where: by, include: whole });
}
export type DecisionRow = NonNullable<Awaited<ReturnType<typeof findDecisionRow>>>;

/** The columns that are read from a decision's text. */
export interface DecisionFacts {
  readonly number: number | null;
  readonly title: string | null;
  readonly status: string;
  readonly decidedOn: Date | null;
  readonly deciders: readonly string[];
  readonly owner: string | null;
  readonly deviation: string;
  readonly deviationReason: string | null;
  readonly tags: readonly string[];
  readonly nextReviewOn: Date | null;
  readonly text: string;
  readonly content: unknown;
  readonly issues: unknown;
  readonly openIssues: number;
}

/** Where a decision comes from, where it does not only come from its text. */
export interface DecisionPlace {
  readonly fileId?: string;
  readonly filePosition?: number;
  readonly sampleKey?: string;
}

// Whoever adds a decision waits here, so that no two get one slug.
const slugLock = 7_224_031;

/** Adds a decision at revision 1, under its slug or, where that is taken, the slug with the next number. */
export async function insertDecision(
  tx: Db,
  facts: DecisionFacts & DecisionPlace,
  slug: string,
  now: Date,
): Promise<{ readonly id: string; readonly slug: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${slugLock})`;
  const taken = await tx.decision.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const free = firstFree(slug, new Set(taken.map((row) => row.slug)));
  return tx.decision.create({
    data: { ...toColumns(facts), slug: free, revision: 1, createdAt: now, updatedAt: now },
    select: { id: true, slug: true },
  });
}

function firstFree(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let suffix = 2;
  while (taken.has(`${slug}-${suffix}`)) suffix += 1;
  return `${slug}-${suffix}`;
}

/** Saves a new text at the revision after `from`; false when the decision has moved on from there. */
export async function moveDecision(
  tx: Db,
  id: string,
  from: number,
  facts: DecisionFacts,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.decision.updateMany({
    where: { id, revision: from },
    data: { ...toColumns(facts), revision: from + 1, updatedAt: now },
  });
  return count === 1;
}

function toColumns<T extends DecisionFacts>({ deciders, tags, content, issues, ...plain }: T) {
  return {
    ...plain,
    deciders: [...deciders],
    tags: [...tags],
    content: toJson(content),
    issues: toJson(issues),
  };
}

// Plain data by contract; Prisma's type can't be met by readonly interfaces.
function toJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

/** The number after the highest there is; whoever asks next waits until this transaction ends. */
export async function takeNextNumber(tx: Db): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${slugLock})`;
  const { _max } = await tx.decision.aggregate({ _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** Has one decision govern what another does. */
export async function copyScopes(tx: Db, from: string, to: string): Promise<void> {
  const scopes = await tx.decisionScope.findMany({
    where: { decisionId: from },
    select: { moduleId: true, workloadId: true, stage: true },
  });
  await tx.decisionScope.createMany({ data: scopes.map((one) => ({ ...one, decisionId: to })) });
}
