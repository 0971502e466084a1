import { z } from 'zod';
import type { WeightedPeriod } from '@/lib/domain/costs/month/forecast-weights';
import type { CostFacts, SizeUse } from '@/lib/domain/costs/month/workload-use';
import { computeSpotShare } from '@/lib/domain/costs/usage/capacity';
import { listBalancers } from './balancer-repository';
import type { Db } from './client';
import { joinColdStarts } from './cold-start-source';
import { Prisma } from './generated/client';
import { toCondition, type WorkloadFilter } from './inventory-repository';

const Architecture = z.enum(['x86_64', 'arm64']).nullable().catch(null);
const Provider = z.object({ provider: z.string(), weight: z.number(), base: z.number() });

interface FactRow
  extends Omit<
    CostFacts,
    'architecture' | 'isFargate' | 'spotShareNow' | 'isZipManaged' | 'isJava' | 'balancers'
  > {
  readonly architecture: string | null;
  readonly packageType: string | null;
  readonly runtime: string | null;
  readonly launchType: string | null;
  readonly providers: unknown;
}

/** What decides the bill of workloads, as they are now; those that are gone too when anything of them was rolled up. */
export async function listCostFacts(db: Db, filter: WorkloadFilter): Promise<readonly CostFacts[]> {
  const rows = await db.$queryRaw<FactRow[]>`
    SELECT w.id, w.kind, w.name, w."accountId", w.region, w."archivedAt" IS NOT NULL AS "isArchived",
      w."memoryMb"::float8 AS "memoryMb", (w.snapshot->'detail'->>'cpuUnits')::float8 AS "cpuUnits", w.architecture,
      coalesce((w.snapshot->'configuration'->>'ephemeralStorageMb')::float8, 512) AS "ephemeralMb",
      w."packageType", w.runtime, coalesce(jsonb_array_length(jsonb_path_query_array(w.snapshot,
        '$.detail.versions[*] ? (@.snapStart == "PublishedVersions")')), 0) AS snapshots,
      w.snapshot->'configuration'->>'launchType' AS "launchType",
      w.snapshot->'configuration'->'capacityProviders' AS providers,
      coalesce(jsonb_array_length(w.snapshot->'configuration'->'targetGroupArns') > 0, false) AS "isBalanced",
      CASE WHEN w."detailSeenAt" IS NOT NULL THEN coalesce(w."provisionedAllocated", 0) END AS "provisionedNow",
      w."desiredCount" AS "desiredNow", CASE w.kind WHEN 'service' THEN w."capacityMin" END AS "tasksMin",
      w."capacityMax" IS NOT NULL AS "isScaled", p."coveredFrom", p."coveredUntil"
    FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"
    LEFT JOIN "RollUpProgress" p ON p."workloadId" = w.id
    WHERE ${toCondition({ ...filter, archived: 'include' })}
      AND (w."archivedAt" IS NULL OR p."coveredUntil" IS NOT NULL)
    ORDER BY w.id`;
  const balancers = await listBalancers(
    db,
    rows.flatMap(({ id, isBalanced }) => (isBalanced ? [id] : [])),
  );
  return rows.map((row) => toFacts(row, row.isBalanced ? (balancers.get(row.id) ?? null) : []));
}

function toFacts(
  { architecture, packageType, runtime, launchType, providers, ...row }: FactRow,
  balancers: CostFacts['balancers'],
): CostFacts {
  const items = z.array(Provider).catch([]).parse(providers);
  const spotShareNow =
    row.kind === 'service' ? computeSpotShare(launchType, items, row.desiredNow ?? 0) : null;
  const isOwnRuntime = runtime === null || runtime.startsWith('provided');
  return {
    ...row,
    balancers,
    architecture: Architecture.parse(architecture),
    isZipManaged: packageType === 'Zip' && !isOwnRuntime,
    isJava: runtime?.startsWith('java') ?? false,
    isFargate: spotShareNow !== null ? true : launchType === null && items.length === 0 ? null : false,
    spotShareNow,
  };
}

interface UseRow extends Omit<SizeUse, 'architecture'> {
  readonly id: string;
  readonly architecture: string | null;
}

// The sums of roll-ups r and their cold starts, each as often as its period k counts.
const sums = Prisma.sql`
      r."memoryMb", r."cpuUnits", r.architecture,
      sum(r."hoursAsked" * k.weight) AS hours,
      coalesce(sum(r.invocations * k.weight), 0) AS invocations,
      coalesce(sum(r."durationMsSum" * k.weight), 0) AS "durationMsSum",
      coalesce(sum(cold."coldStarts" * k.weight), 0) AS "coldStarts",
      coalesce(sum(cold."billedInitMs" * k.weight), 0) AS "initMsSum",
      coalesce(sum(r.invocations * k.weight) FILTER (WHERE cold.source IS NULL), 0) AS "invocationsWithoutInit",
      coalesce(sum(r."provisionedInvocations" * k.weight), 0) AS "provisionedInvocations",
      coalesce(sum(r."provisionedSeconds" * k.weight), 0) AS "provisionedSeconds",
      coalesce(sum(r."hoursAsked" * k.weight) FILTER (WHERE r."provisionedSeconds" IS NULL), 0)
        AS "provisionedUnknownHours",
      coalesce(sum(r."taskSeconds" * k.weight), 0) AS "taskSeconds",
      coalesce(sum(r."taskSeconds" * r."spotShare" * k.weight), 0) AS "spotTaskSeconds",
      coalesce(sum((r."hoursAsked" - r."hoursWithData") * k.weight) FILTER (WHERE r."desiredTaskSeconds" > 0), 0)
        AS "taskGapHours",
      coalesce(sum(r.requests * k.weight), 0) AS requests,
      coalesce(sum(r."balancerHours" * k.weight), 0) AS "balancerHours",
      coalesce(sum(r."lcuHours" * k.weight), 0) AS "lcuHours",
      coalesce(sum(r."hoursAsked" * k.weight) FILTER (WHERE r."balancerHours" IS NULL), 0) AS "balancerGapHours",
      coalesce(sum(r."hoursAsked" * k.weight) FILTER (WHERE r."balancerHours" IS NOT NULL AND r."lcuHours" IS NULL), 0)
        AS "lcuGapHours"`;

/** The weighted sums of workloads' roll-ups over some periods, by workload: a row for each size it had. */
export async function sumUse(
  db: Db,
  workloadIds: readonly string[],
  periods: readonly WeightedPeriod[],
): Promise<ReadonlyMap<string, readonly SizeUse[]>> {
  if (workloadIds.length === 0 || periods.length === 0) return new Map();
  const rows = await db.$queryRaw<UseRow[]>`
    SELECT r."workloadId" AS id, ${sums}
    FROM "MetricRollUp" r JOIN unnest(
      ${periods.map(({ period }) => period)}::text[], ${periods.map(({ start }) => start)}::timestamptz[],
      ${periods.map(({ weight }) => weight)}::float8[]) AS k(period, start, weight)
      ON k.period = r.period AND k.start = r.start
    ${joinColdStarts}
    WHERE r."workloadId" = ANY(${[...workloadIds]}::uuid[])
    GROUP BY 1, 2, 3, 4`;
  const byWorkload = new Map<string, SizeUse[]>();
  for (const { id, architecture, ...use } of rows) {
    const own = byWorkload.get(id) ?? [];
    own.push({ ...use, architecture: Architecture.parse(architecture) });
    byWorkload.set(id, own);
  }
  return byWorkload;
}

/** What workloads did on each day from `start` to before `end`, one row a workload and day. */
export async function listDailyUse(
  db: Db,
  workloadIds: readonly string[],
  start: Date,
  end: Date,
): Promise<readonly { readonly id: string; readonly day: Date; readonly use: SizeUse }[]> {
  const rows = await db.$queryRaw<(UseRow & { readonly day: Date })[]>`
    SELECT r."workloadId" AS id, r.start AS day, ${sums}
    FROM "MetricRollUp" r CROSS JOIN (SELECT 1::float8 AS weight) k ${joinColdStarts}
    WHERE r."workloadId" = ANY(${[...workloadIds]}::uuid[]) AND r.period = 'day'
      AND r.start >= ${start} AND r.start < ${end}
    GROUP BY r."workloadId", r.start, r."memoryMb", r."cpuUnits", r.architecture`;
  return rows.map(({ id, day, architecture, ...use }) => ({
    id,
    day,
    use: { ...use, architecture: Architecture.parse(architecture) },
  }));
}
