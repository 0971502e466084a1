import type { ColdStartSource } from '@/lib/contracts/shapes';
import type { Db } from './client';
import { joinColdStartsOfSummary } from './cold-start-source';
import { Prisma } from './generated/client';

/** The summaries of one workload side by side; a workload that was not summarised yet has none. Null where CloudWatch held no datapoint or nothing was asked. */
export interface WorkloadSummary {
  readonly id: string;
  readonly windowStart: Date;
  readonly windowEnd: Date;
  readonly invocations: number | null;
  readonly errors: number | null;
  readonly durationMsP95: number | null;
  readonly coldStarts: number | null;
  /** Requests among which cold starts were counted, by whom and since when. */
  readonly coldRequests: number | null;
  readonly coldSource: ColdStartSource | null;
  readonly coldSince: Date;
}

/** The summaries of `days` days of the given workloads, in one query. */
export function listWorkloadSummaries(
  db: Db,
  ids: readonly string[],
  days: number,
): Promise<readonly WorkloadSummary[]> {
  const value = (metric: string) => Prisma.sql`max(s.value) FILTER (WHERE s.metric = ${metric})`;
  return db.$queryRaw<WorkloadSummary[]>`
    WITH s AS (
      SELECT s."workloadId" AS id, min(s."windowStart") AS "windowStart", max(s."windowEnd") AS "windowEnd",
        ${value('invocations')} AS invocations, ${value('errors')} AS errors,
        ${value('durationMsP95')} AS "durationMsP95", ${value('coldStarts')} AS "coldStarts"
      FROM "MetricSummary" s
      WHERE s."workloadId" = ANY(${[...ids]}::uuid[]) AND s."windowDays" = ${days} GROUP BY s."workloadId")
    SELECT s.id, s."windowStart", s."windowEnd", s.invocations, s.errors, s."durationMsP95", cold."coldStarts",
      cold.requests AS "coldRequests", cold.source AS "coldSource", cold."windowStart" AS "coldSince"
    FROM s JOIN "Workload" w ON w.id = s.id ${joinColdStartsOfSummary}`;
}
