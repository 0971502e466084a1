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
  file: { select: { collection: true, path: true } },
  linksStated: { include: { target: named }, orderBy: { line: 'asc' } },
  linksTo: { include: { statedBy: named } },
} as const;

export interface DecisionFilter {
  readonly status?: readonly string[] | undefined;
  readonly deviation?: readonly string[] | undefined;
  readonly module?: string | undefined;
  readonly workload?: string | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly archived: 'exclude' | 'only';
}

interface Page {
  readonly after: { readonly updatedAt: Date; readonly id: string } | null;
  readonly limit: number;
  readonly today: Date;
}

/** Decisions that match, the last changed first. */
export async function listDecisionRows(db: Db, filter: DecisionFilter, { after, limit, today }: Page) {
  const before = after && {
    OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { gt: after.id } }],
  };
  return db.decision.findMany({
    where: { AND: [...(await toConditions(db, filter, today)), ...(before ? [before] : [])] },
    include: forLists,
    omit: { text: true, content: true, issues: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
}
export type DecisionListRow = Awaited<ReturnType<typeof listDecisionRows>>[number];

// Only filters that are given become conditions; an undefined one must not widen another.
async function toConditions(
  db: Db,
  filter: DecisionFilter,
  today: Date,
): Promise<Prisma.DecisionWhereInput[]> {
  const { status, deviation, module, workload, tag, owner, overdue, archived } = filter;
  const passed = { nextReviewOn: { lt: today } };
  return [
    { archivedAt: archived === 'only' ? { not: null } : null },
    ...(status === undefined ? [] : [{ status: { in: [...status] } }]),
    ...(deviation === undefined ? [] : [{ deviation: { in: [...deviation] } }]),
    ...(tag === undefined ? [] : [{ tags: { hasEvery: [...tag] } }]),
    ...(owner === undefined ? [] : [{ owner: { contains: owner, mode: 'insensitive' as const } }]),
    ...(overdue === undefined ? [] : [overdue ? passed : { OR: [{ nextReviewOn: null }, { NOT: passed }] }]),
    ...(module === undefined
      ? []
      : [
          {
            scopes: {
              some: { OR: [{ module: { slug: module } }, { workload: { module: { slug: module } } }] },
            },
          },
        ]),
    ...(workload === undefined ? [] : [{ scopes: { some: await governs(db, workload) } }]),
  ];
}

/** The rows of scope that a workload fits: all that a row names must be its own, and a row must name something. */
async function governs(db: Db, id: string): Promise<Prisma.DecisionScopeWhereInput> {
  const found = await db.workload.findUnique({ where: { id }, select: { moduleId: true, stage: true } });
  const { moduleId = null, stage = null } = found ?? {};
  return {
    AND: [
      { OR: [{ workloadId: null }, { workloadId: id }] },
      { OR: [{ moduleId: null }, ...(moduleId === null ? [] : [{ moduleId }])] },
      { OR: [{ stage: null }, ...(stage === null ? [] : [{ stage }])] },
      { OR: [{ workloadId: { not: null } }, { moduleId: { not: null } }, { stage: { not: null } }] },
    ],
  };
}

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

// Whoever adds a decision waits here, so that no two get one slug.
const slugLock = 7_224_031;

/** Adds a decision at revision 1, under its slug or, where that is taken, the slug with the next number. */
export async function insertDecision(
  tx: Db,
  facts: DecisionFacts,
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

function toColumns({ deciders, tags, content, issues, ...plain }: DecisionFacts) {
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
