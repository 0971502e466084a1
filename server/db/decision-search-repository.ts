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

// Of more matches than anyone looks through, only these are ranked: first those whose title or people match.
const rankedMost = 400;

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
export async function countDecisions(
  db: Db,
  filter: DecisionFilter,
  today: Date,
  query: string | null,
): Promise<number> {
  const found = query === null ? [] : [Prisma.sql`d."searchAll" @@ to_tsquery('english', ${query})`];
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Decision" d
    WHERE ${Prisma.join([...toConditions(filter, today), ...found], ' AND ')}`;
  return rows[0]?.count ?? 0;
}

export interface FoundDecision {
  readonly id: string;
  /** The piece of its text that matches best, each hit between U+0002 and U+0003. */
  readonly excerpt: string;
}

/** Decisions that a text query finds, the best first, each with the piece of its text that matches. */
export async function searchDecisions(
  db: Db,
  filter: DecisionFilter,
  today: Date,
  { query, offset, limit }: { readonly query: string; readonly offset: number; readonly limit: number },
): Promise<readonly FoundDecision[]> {
  return db.$queryRaw<FoundDecision[]>`
    WITH q AS (SELECT to_tsquery('english', ${query}) AS query),
    candidate AS (
      SELECT d."id", d."searchAll", d."updatedAt" FROM "Decision" d, q
      WHERE d."searchAll" @@ q.query AND ${Prisma.join(toConditions(filter, today), ' AND ')}
      ORDER BY d."searchHead" @@ q.query DESC, d."updatedAt" DESC LIMIT ${rankedMost}
    ),
    page AS (
      SELECT c."id", row_number() OVER (ORDER BY ts_rank(c."searchAll", q.query, 1) DESC, c."updatedAt" DESC, c."id") AS place
      FROM candidate c, q ORDER BY place LIMIT ${limit} OFFSET ${offset}
    )
    SELECT p."id", ts_headline('english', left(d."text", 20000), q.query, ${headline}) AS excerpt
    FROM page p JOIN "Decision" d ON d."id" = p."id", q ORDER BY p.place`;
}

const headline = 'StartSel=\u0002, StopSel=\u0003, MaxWords=24, MinWords=10, MaxFragments=1';

/** For each word that no decision has, nor begins with, the nearest that some have. */
export async function listNearWords(
  db: Db,
  words: readonly string[],
): Promise<readonly { readonly asked: string; readonly word: string }[]> {
  return db.$queryRaw<{ asked: string; word: string }[]>`
    SELECT asked.word AS asked, near.word AS word FROM unnest(${[...words]}::text[]) AS asked (word)
    CROSS JOIN LATERAL (
      SELECT d."word" FROM "DecisionWord" d
      WHERE d."word" % asked.word
        OR (left(d."word", 1) = left(asked.word, 1) AND abs(length(d."word") - length(asked.word)) <= 1
          AND levenshtein_less_equal(d."word", asked.word, 2) <= 2 AND length(asked.word) > 3)
      ORDER BY levenshtein(d."word", asked.word) - similarity(d."word", asked.word), d."word" LIMIT 3
    ) AS near
    WHERE NOT EXISTS (SELECT 1 FROM "DecisionWord" d WHERE d."word" LIKE asked.word || '%')`;
}

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
