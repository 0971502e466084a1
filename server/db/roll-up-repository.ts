import type { Coverage } from '@/lib/domain/costs/usage/plan-roll-up';
import type { RollUp } from '@/lib/domain/costs/usage/roll-up';
import type { RolledWorkload } from '@/lib/domain/costs/usage/roll-up-questions';
import type { Db } from './client';
import { Prisma } from './generated/client';
import type { RegionKey } from './region-repository';

/** A workload whose metrics one process rolls up now. */
export interface ClaimedRollUp extends RolledWorkload, Coverage {
  readonly id: string;
}

/**
 * Takes workloads of a region that are due: never rolled up, covered no further than `dueUntil`, or not back to
 * `wantedFrom`; in that order, once their detail, and with it their provisioned concurrency, is known. Another process
 * leaves them alone until the lease ends.
 */
export async function claimRollUps(
  db: Db,
  { accountId, region }: RegionKey,
  claim: {
    readonly now: Date;
    readonly leaseUntil: Date;
    readonly dueUntil: Date;
    readonly wantedFrom: Date;
    /** What was first seen before is taken though its detail could not be read. */
    readonly seenLongAgo: Date;
    readonly limit: number;
  },
): Promise<readonly ClaimedRollUp[]> {
  await db.$executeRaw`
    INSERT INTO "RollUpProgress" ("workloadId")
    SELECT id FROM "Workload" WHERE "accountId" = ${accountId} AND region = ${region} AND "archivedAt" IS NULL
    ON CONFLICT DO NOTHING`;
  return db.$queryRaw<ClaimedRollUp[]>`
    WITH claimed AS (
      UPDATE "RollUpProgress" SET "leasedUntil" = ${claim.leaseUntil}
      WHERE "workloadId" IN (
        SELECT p."workloadId" FROM "RollUpProgress" p JOIN "Workload" w ON w.id = p."workloadId"
        WHERE w."accountId" = ${accountId} AND w.region = ${region}
          AND (w."archivedAt" IS NULL OR p."coveredUntil" < w."archivedAt")
          AND (w."detailSeenAt" IS NOT NULL OR w."firstSeenAt" < ${claim.seenLongAgo})
          AND (p."leasedUntil" IS NULL OR p."leasedUntil" <= ${claim.now})
          AND (p."coveredUntil" IS NULL OR p."coveredUntil" <= ${claim.dueUntil} OR p."coveredFrom" > ${claim.wantedFrom})
        ORDER BY p."coveredUntil" IS NOT NULL, p."coveredUntil" > ${claim.dueUntil}, p."coveredUntil", w.name
        LIMIT ${claim.limit} FOR UPDATE OF p SKIP LOCKED)
      RETURNING *)
    SELECT w.id, w.kind, w.name, w."clusterName", claimed."coveredFrom", claimed."coveredUntil",
      w."provisionedRequested" IS NOT NULL OR EXISTS (
        SELECT 1 FROM "WorkloadCapacity" c WHERE c."workloadId" = w.id AND c.provisioned > 0) AS "hasProvisioned",
      coalesce((w.snapshot->'configuration'->'layers')::text LIKE '%:layer:LambdaInsightsExtension%', false)
        AS "hasInsights",
      ARRAY(SELECT jsonb_array_elements_text(w.snapshot->'configuration'->'targetGroupArns')) AS "targetGroupArns"
    FROM claimed JOIN "Workload" w ON w.id = claimed."workloadId" ORDER BY w.name`;
}

/** Ends the claims of workloads that were not rolled up after all. */
export async function freeRollUps(db: Db, workloadIds: readonly string[]): Promise<void> {
  await db.rollUpProgress.updateMany({
    where: { workloadId: { in: [...workloadIds] } },
    data: { leasedUntil: null },
  });
}

/** Notes that the roll-ups of workloads cover a window as well. */
export async function widenCoverage(
  db: Db,
  workloadIds: readonly string[],
  { start, end }: { readonly start: Date; readonly end: Date },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "RollUpProgress" SET "coveredFrom" = LEAST("coveredFrom", ${start}),
      "coveredUntil" = GREATEST("coveredUntil", ${end})
    WHERE "workloadId" = ANY(${[...workloadIds]}::uuid[])`;
}

/** How many workloads of each kind the whole estate has. */
export async function countEstate(db: Db): Promise<{ functions: number; services: number }> {
  const [row] = await db.$queryRaw<[{ functions: number; services: number }]>`
    SELECT count(*) FILTER (WHERE kind = 'function')::int AS functions,
      count(*) FILTER (WHERE kind = 'service')::int AS services
    FROM "Workload" WHERE "archivedAt" IS NULL`;
  return row;
}

export interface RollUpWrite extends RollUp {
  readonly workloadId: string;
}

const types = {
  workloadId: 'uuid',
  period: 'text',
  start: 'timestamptz',
  hoursAsked: 'int',
  hoursWithData: 'int',
  invocations: 'float8',
  errors: 'float8',
  throttles: 'float8',
  durationMsSum: 'float8',
  durationSamples: 'float8',
  coldStarts: 'float8',
  initMsSum: 'float8',
  provisionedInvocations: 'float8',
  provisionedSpillover: 'float8',
  provisionedSeconds: 'float8',
  taskSeconds: 'float8',
  desiredTaskSeconds: 'float8',
  spotShare: 'float8',
  requests: 'float8',
  balancerHours: 'float8',
  lcuHours: 'float8',
  memoryMb: 'float8',
  cpuUnits: 'float8',
  architecture: 'text',
  latencyMsP50: 'float8',
  latencyMsP90: 'float8',
  latencyMsP95: 'float8',
  latencyMsP99: 'float8',
  initMsP50: 'float8',
  initMsP95: 'float8',
  initMsP99: 'float8',
  concurrencyMax: 'float8',
  provisionedUtilisationMax: 'float8',
  cpuPercentMax: 'float8',
  memoryPercentMax: 'float8',
} as const;

const names = Object.keys(types);
const isKey = (name: string) => ['workloadId', 'period', 'start'].includes(name);
const columnList = Prisma.raw(names.map((name) => `"${name}"`).join(', '));
const columnTypes = Prisma.raw(
  Object.entries(types)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', '),
);
const columnUpdates = Prisma.raw(
  names
    .filter((name) => !isKey(name))
    .map((name) => `"${name}" = EXCLUDED."${name}"`)
    .join(', '),
);
const rowsPerStatement = 4000;

/** Writes roll-ups in few statements; a period already stored is replaced. */
export async function storeRollUps(db: Db, rows: readonly RollUpWrite[], observedAt: Date): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const part = JSON.stringify(rows.slice(from, from + rowsPerStatement));
    await db.$executeRaw`
      INSERT INTO "MetricRollUp" (${columnList}, "observedAt")
      SELECT ${columnList}, ${observedAt} FROM jsonb_to_recordset(${part}::jsonb) AS row(${columnTypes})
      ON CONFLICT ("workloadId", period, start) DO UPDATE SET ${columnUpdates}, "observedAt" = EXCLUDED."observedAt"`;
  }
}

/** Deletes what is older than it is kept; answers how many rows that were. */
export async function deleteRollUps(
  db: Db,
  before: { readonly hour: Date; readonly day: Date },
): Promise<number> {
  const { count } = await db.metricRollUp.deleteMany({
    where: {
      OR: [
        { period: 'hour', start: { lt: before.hour } },
        { period: 'day', start: { lt: before.day } },
      ],
    },
  });
  return count;
}

/** How many workloads there are, and of how many the roll-ups reach back to `from`. */
export async function countCovered(db: Db, from: Date): Promise<{ workloads: number; covered: number }> {
  const [row] = await db.$queryRaw<[{ workloads: number; covered: number }]>`
    SELECT count(*)::int AS workloads, count(*) FILTER (WHERE p."coveredFrom" <= ${from})::int AS covered
    FROM "Workload" w LEFT JOIN "RollUpProgress" p ON p."workloadId" = w.id WHERE w."archivedAt" IS NULL`;
  return row;
}
