import type { Db } from './client';
import { Prisma } from './generated/client';

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

/** Of more matches only these are ranked and shown: those whose title or people match, then the last changed. */
export const rankedMost = 100;
/** Matches are counted up to here, which a word in most records passes. */
export const countedMost = 1_000;

/** Ids of decisions that match, the last changed first, from after a position if one is given. */
export async function listDecisionIds(
  db: Db,
  filter: DecisionFilter,
  today: Date,
  {
    after,
    limit,
  }: { readonly after: { readonly updatedAt: Date; readonly id: string } | null; readonly limit: number },
): Promise<readonly string[]> {
  const conditions = after
    ? [
        ...toConditions(filter, today),
        Prisma.sql`(d."updatedAt", d."id") < (${after.updatedAt}, ${after.id}::uuid)`,
      ]
    : toConditions(filter, today);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT d."id" FROM "Decision" d WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY d."updatedAt" DESC, d."id" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** How many decisions match. */
export async function countDecisions(db: Db, filter: DecisionFilter, today: Date): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Decision" d WHERE ${Prisma.join(toConditions(filter, today), ' AND ')}`;
  return rows[0]?.count ?? 0;
}

export interface FoundDecision {
  readonly id: string;
  /** Its text, up to where an excerpt is looked for. */
  readonly text: string;
  /** How many match in all, at most one more than are counted. */
  readonly total: number;
}

/** Decisions that a tsquery finds, the best first. */
export async function searchDecisions(
  db: Db,
  filter: DecisionFilter,
  today: Date,
  { query, offset, limit }: { readonly query: string; readonly offset: number; readonly limit: number },
): Promise<readonly FoundDecision[]> {
  const { sql } = Prisma;
  // Not knowing how many match, the planner asks the index. For a word in most decisions it would else compare every
  // tsvector, which it takes for cheap though each must be fetched from beside its row.
  const matches = (column: Prisma.Sql) =>
    sql`${Prisma.join([sql`${column} @@ (SELECT ${query}::tsquery)`, ...toConditions(filter, today)], ' AND ')}`;
  return db.$queryRaw<FoundDecision[]>`
    WITH head AS MATERIALIZED (
      SELECT d."id", d."updatedAt", 1 AS tier FROM "Decision" d WHERE ${matches(sql`d."searchHead"`)}
      ORDER BY d."updatedAt" DESC LIMIT ${rankedMost}
    ),
    body AS (
      SELECT f."id", f."updatedAt", 2 AS tier FROM (
        SELECT d."id", d."updatedAt" FROM "Decision" d WHERE ${matches(sql`d."searchAll"`)} OFFSET 0
      ) AS f
      WHERE (SELECT count(*) FROM head) < ${rankedMost} ORDER BY f."updatedAt" DESC LIMIT ${rankedMost}
    ),
    candidate AS (
      SELECT e."id", e."updatedAt" FROM (SELECT * FROM head UNION ALL SELECT * FROM body) AS e
      GROUP BY e."id", e."updatedAt" ORDER BY min(e.tier), e."updatedAt" DESC LIMIT ${rankedMost}
    ),
    page AS (
      SELECT c."id", row_number() OVER (
        ORDER BY ts_rank(d."searchAll", ${query}::tsquery, 1) DESC, c."updatedAt" DESC, c."id") AS place
      FROM candidate c JOIN "Decision" d ON d."id" = c."id" ORDER BY place LIMIT ${limit} OFFSET ${offset}
    ),
    counted AS (SELECT 1 FROM "Decision" d WHERE ${matches(sql`d."searchAll"`)} LIMIT ${countedMost + 1})
    SELECT p."id", left(d."text", ${excerptFrom}) AS "text", (SELECT count(*)::int FROM counted) AS total
    FROM page p JOIN "Decision" d ON d."id" = p."id" ORDER BY p.place`;
}

const excerptFrom = 20_000;

// Only filters that are given become conditions; an undefined one must not widen another.
function toConditions(filter: DecisionFilter, today: Date): Prisma.Sql[] {
  const { status, deviation, module, workload, tag, owner, overdue, archived } = filter;
  const { sql } = Prisma;
  return [
    archived === 'only' ? sql`d."archivedAt" IS NOT NULL` : sql`d."archivedAt" IS NULL`,
    ...(status === undefined ? [] : [sql`d."status" = ANY(${[...status]}::text[])`]),
    ...(deviation === undefined ? [] : [sql`d."deviation" = ANY(${[...deviation]}::text[])`]),
    ...(tag === undefined ? [] : [sql`d."tags" @> ${[...tag]}::text[]`]),
    ...(owner === undefined ? [] : [sql`strpos(lower(d."owner"), lower(${owner})) > 0`]),
    ...(overdue === undefined ? [] : [sql`coalesce(d."nextReviewOn" < ${today}::date, false) = ${overdue}`]),
    ...(module === undefined ? [] : [sql`EXISTS (${ofModule(module)})`]),
    ...(workload === undefined ? [] : [sql`EXISTS (${governing(workload)})`]),
  ];
}

function ofModule(slug: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 1 FROM "DecisionScope" s LEFT JOIN "Workload" w ON w."id" = s."workloadId"
    JOIN "Module" m ON m."id" IN (s."moduleId", w."moduleId") WHERE s."decisionId" = d."id" AND m."slug" = ${slug}`;
}

/** The rows of scope that a workload fits: all that a row names must be its own, and a row must name something. */
function governing(id: string): Prisma.Sql {
  return Prisma.sql`
    SELECT 1 FROM "DecisionScope" s JOIN "Workload" w ON w."id" = ${id}::uuid
    WHERE s."decisionId" = d."id"
      AND coalesce(s."workloadId" = w."id", true)
      AND (s."moduleId" IS NULL OR s."moduleId" IS NOT DISTINCT FROM w."moduleId")
      AND (s."stage" IS NULL OR s."stage" IS NOT DISTINCT FROM w."stage")
      AND num_nonnulls(s."workloadId", s."moduleId", s."stage") > 0`;
}
