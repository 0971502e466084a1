import type { Coverage } from '@/lib/domain/costs/usage/plan-roll-up';
import type { ColdStartHour } from '@/lib/domain/latency/cold-start-query';
import type { LoggedTimes } from '@/lib/domain/latency/group-times';
import { packHistogram, unpackHistogram, unpackSum } from '@/lib/domain/latency/pack-histogram';
import { percentileOf } from '@/lib/domain/latency/time-histogram';
import type { Db } from './client';
import type { RegionKey } from './region-repository';

/** A function whose logs one process reads now. */
export interface ClaimedLogs extends Coverage {
  readonly id: string;
  readonly name: string;
  readonly logGroup: string | null;
  readonly systemLogLevel: string | null;
  readonly bytesPerRequest: number | null;
  /** The contiguous time its roll-ups cover. */
  readonly rolledFrom: Date;
  readonly rolledUntil: Date;
}

/**
 * Takes functions of a region whose logs were not read up to their roll-ups, or not back to `wantedFrom`; those never
 * read first, then those furthest behind. Nobody takes them again before `leaseUntil`.
 */
export async function claimLogs(
  db: Db,
  { accountId, region }: RegionKey,
  claim: {
    readonly now: Date;
    readonly leaseUntil: Date;
    readonly wantedFrom: Date;
    readonly limit: number;
  },
): Promise<readonly ClaimedLogs[]> {
  await db.$executeRaw`
    INSERT INTO "ColdStartProgress" ("workloadId")
    SELECT id FROM "Workload" WHERE "accountId" = ${accountId} AND region = ${region} AND kind = 'function'
      AND "archivedAt" IS NULL
    ON CONFLICT DO NOTHING`;
  return db.$queryRaw<ClaimedLogs[]>`
    WITH claimed AS (
      UPDATE "ColdStartProgress" SET "leasedUntil" = ${claim.leaseUntil}
      WHERE "workloadId" IN (
        SELECT p."workloadId" FROM "ColdStartProgress" p JOIN "Workload" w ON w.id = p."workloadId"
          JOIN "RollUpProgress" r ON r."workloadId" = p."workloadId"
        WHERE w."accountId" = ${accountId} AND w.region = ${region} AND w."archivedAt" IS NULL
          AND (p."leasedUntil" IS NULL OR p."leasedUntil" <= ${claim.now})
          AND (p."coveredUntil" IS NULL OR p."coveredUntil" < r."coveredUntil"
            OR p."coveredFrom" > greatest(r."coveredFrom", ${claim.wantedFrom}))
          AND r."coveredUntil" IS NOT NULL
        ORDER BY p."coveredUntil" NULLS FIRST, w.name
        LIMIT ${claim.limit} FOR UPDATE OF p SKIP LOCKED)
      RETURNING *)
    SELECT w.id, w.name, w.snapshot->'configuration'->>'logGroup' AS "logGroup",
      w.snapshot->'configuration'->>'systemLogLevel' AS "systemLogLevel", claimed."coveredFrom",
      claimed."coveredUntil", claimed."bytesPerRequest", r."coveredFrom" AS "rolledFrom",
      r."coveredUntil" AS "rolledUntil"
    FROM claimed JOIN "Workload" w ON w.id = claimed."workloadId"
      JOIN "RollUpProgress" r ON r."workloadId" = w.id
    ORDER BY w.name`;
}

/** Ends the claims of functions whose logs were not read after all, noting why where that is known. */
export async function freeLogs(db: Db, workloadIds: readonly string[]): Promise<void> {
  await db.coldStartProgress.updateMany({
    where: { workloadId: { in: [...workloadIds] } },
    data: { leasedUntil: null },
  });
}

/** Notes why the logs of functions were not read. */
export async function noteUnread(db: Db, workloadIds: readonly string[], why: string): Promise<void> {
  await db.coldStartProgress.updateMany({
    where: { workloadId: { in: [...workloadIds] } },
    data: { unread: why },
  });
}

/** The hours from `from` to before `until` in which CloudWatch counted requests of functions, by function. */
export async function listCalledHours(
  db: Db,
  workloadIds: readonly string[],
  from: Date,
  until: Date,
): Promise<ReadonlyMap<string, readonly { readonly start: Date; readonly requests: number }[]>> {
  const rows = await db.metricRollUp.findMany({
    where: {
      workloadId: { in: [...workloadIds] },
      period: 'hour',
      start: { gte: from, lt: until },
      invocations: { gt: 0 },
    },
    select: { workloadId: true, start: true, invocations: true },
    orderBy: { start: 'asc' },
  });
  const byId = new Map<string, { start: Date; requests: number }[]>();
  for (const { workloadId, start, invocations } of rows) {
    const list = byId.get(workloadId) ?? [];
    list.push({ start, requests: invocations ?? 0 });
    byId.set(workloadId, list);
  }
  return byId;
}

export interface ColdStartWrite extends ColdStartHour {
  readonly workloadId: string;
}

/** Writes hours or days in one statement; one already stored is replaced. */
export async function storeColdStarts(
  db: Db,
  period: 'hour' | 'day',
  rows: readonly ColdStartWrite[],
): Promise<void> {
  if (rows.length === 0) return;
  const base64 = (histogram: ColdStartHour['warm']) =>
    Buffer.from(packHistogram(histogram)).toString('base64');
  const part = JSON.stringify(
    rows.map(({ warm, coldRun, init, cold, ...row }) => ({
      ...row,
      initMsP50: percentileOf(init, 0.5),
      initMsP95: percentileOf(init, 0.95),
      initMsP99: percentileOf(init, 0.99),
      warm: base64(warm),
      coldRun: base64(coldRun),
      init: base64(init),
      cold: base64(cold),
    })),
  );
  await db.$executeRaw`
    INSERT INTO "ColdStartRollUp" ("workloadId", period, start, requests, "coldStarts", "initMsSum", "billedInitMs",
      "initMsP50", "initMsP95", "initMsP99", warm, "coldRun", init, cold)
    SELECT "workloadId", ${period}, start, requests, "coldStarts", "initMsSum", "billedInitMs", "initMsP50",
      "initMsP95", "initMsP99", decode(warm, 'base64'), decode("coldRun", 'base64'), decode(init, 'base64'),
      decode(cold, 'base64')
    FROM jsonb_to_recordset(${part}::jsonb) AS row("workloadId" uuid, start timestamptz, requests int,
      "coldStarts" int, "initMsSum" float8, "billedInitMs" float8, "initMsP50" float8, "initMsP95" float8,
      "initMsP99" float8, warm text, "coldRun" text, init text, cold text)
    ON CONFLICT ("workloadId", period, start) DO UPDATE SET requests = EXCLUDED.requests,
      "coldStarts" = EXCLUDED."coldStarts", "initMsSum" = EXCLUDED."initMsSum",
      "billedInitMs" = EXCLUDED."billedInitMs", "initMsP50" = EXCLUDED."initMsP50",
      "initMsP95" = EXCLUDED."initMsP95", "initMsP99" = EXCLUDED."initMsP99", warm = EXCLUDED.warm,
      "coldRun" = EXCLUDED."coldRun", init = EXCLUDED.init, cold = EXCLUDED.cold`;
}

/** What is stored of functions' hours or days from `from` to before `until`, in order of time. */
export async function listColdStarts(
  db: Db,
  workloadIds: readonly string[],
  period: 'hour' | 'day',
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<readonly ColdStartWrite[]> {
  const rows = await db.coldStartRollUp.findMany({
    where: { workloadId: { in: [...workloadIds] }, period, start: { gte: from, lt: until } },
    orderBy: { start: 'asc' },
  });
  return rows.map(({ warm, coldRun, init, cold, ...row }) => ({
    ...row,
    warm: unpackHistogram(warm),
    coldRun: unpackHistogram(coldRun),
    init: unpackHistogram(init),
    cold: unpackHistogram(cold),
  }));
}

interface SummedRow {
  readonly workloadId: string;
  readonly requests: number;
  readonly coldStarts: number;
  readonly initMsSum: number;
  readonly warm: Uint8Array;
  readonly coldRun: Uint8Array;
  readonly init: Uint8Array;
  readonly cold: Uint8Array;
  /** Bytes of each day's four histograms. */
  readonly lengths: readonly number[];
}

/** The days of functions from `from` to before `until`, added up for each. */
export async function sumColdStarts(
  db: Db,
  workloadIds: readonly string[],
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<ReadonlyMap<string, LoggedTimes>> {
  const rows = await db.$queryRaw<SummedRow[]>`
    SELECT "workloadId", sum(requests)::int AS requests, sum("coldStarts")::int AS "coldStarts",
      sum("initMsSum") AS "initMsSum", string_agg(warm, ''::bytea ORDER BY start) AS warm,
      string_agg("coldRun", ''::bytea ORDER BY start) AS "coldRun", string_agg(init, ''::bytea ORDER BY start) AS init,
      string_agg(cold, ''::bytea ORDER BY start) AS cold,
      array_agg(length(warm) ORDER BY start) || array_agg(length("coldRun") ORDER BY start)
        || array_agg(length(init) ORDER BY start) || array_agg(length(cold) ORDER BY start) AS lengths
    FROM "ColdStartRollUp"
    WHERE "workloadId" = ANY(${[...workloadIds]}::uuid[]) AND period = 'day' AND start >= ${from} AND start < ${until}
    GROUP BY "workloadId"`;
  return new Map(
    rows.map(({ workloadId, warm, coldRun, init, cold, lengths, ...sums }) => {
      const days = lengths.length / 4;
      const of = (index: number, bytes: Uint8Array) =>
        unpackSum(bytes, lengths.slice(index * days, (index + 1) * days));
      const times = { warm: of(0, warm), coldRun: of(1, coldRun), init: of(2, init), cold: of(3, cold) };
      return [workloadId, { ...sums, ...times }];
    }),
  );
}

/** Notes that the logs of a function are read over a stretch as well; a gap before it starts the coverage anew. */
export async function widenLogCoverage(
  db: Db,
  workloadIds: readonly string[],
  { start, end }: { readonly start: Date; readonly end: Date },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "ColdStartProgress" SET unread = NULL,
      "coveredFrom" = CASE WHEN "coveredUntil" < ${start} THEN ${start} ELSE LEAST("coveredFrom", ${start}) END,
      "coveredUntil" = GREATEST("coveredUntil", ${end})
    WHERE "workloadId" = ANY(${[...workloadIds]}::uuid[])`;
}

/** Notes how many bytes the log groups of functions hold for each of their requests. */
export async function noteBytesPerRequest(
  db: Db,
  workloadIds: readonly string[],
  bytes: number,
): Promise<void> {
  await db.coldStartProgress.updateMany({
    where: { workloadId: { in: [...workloadIds] } },
    data: { bytesPerRequest: bytes },
  });
}

/** Deletes what is older than it is kept; answers how many rows that were. */
export async function deleteColdStarts(
  db: Db,
  before: { readonly hour: Date; readonly day: Date },
): Promise<number> {
  const { count } = await db.coldStartRollUp.deleteMany({
    where: {
      OR: [
        { period: 'hour', start: { lt: before.hour } },
        { period: 'day', start: { lt: before.day } },
      ],
    },
  });
  return count;
}
