import type { Db } from './client';
import { Prisma } from './generated/client';
import { toCondition, type WorkloadFilter } from './inventory-repository';

/** The summaries of one workload side by side; null where CloudWatch held no datapoint or nothing was asked. */
export interface WorkloadSummary {
  readonly id: string;
  /** Null: it has not been summarised yet. */
  readonly windowStart: Date | null;
  readonly windowEnd: Date | null;
  readonly invocations: number | null;
  readonly errors: number | null;
  readonly durationMsP95: number | null;
  readonly coldStarts: number | null;
  /** Lambda Insights, which reports cold starts, is on. */
  readonly hasInsights: boolean;
}

/** The summaries of `days` days of every workload of a filter, in one query. */
export function listWorkloadSummaries(
  db: Db,
  filter: WorkloadFilter,
  days: number,
): Promise<readonly WorkloadSummary[]> {
  const value = (metric: string) => Prisma.sql`max(s.value) FILTER (WHERE s.metric = ${metric})`;
  return db.$queryRaw<WorkloadSummary[]>`
    SELECT w.id, min(s."windowStart") AS "windowStart", max(s."windowEnd") AS "windowEnd",
      ${value('invocations')} AS invocations, ${value('errors')} AS errors,
      ${value('durationMsP95')} AS "durationMsP95", ${value('coldStarts')} AS "coldStarts",
      coalesce((w.snapshot->'configuration'->'layers')::text LIKE '%:layer:LambdaInsightsExtension%', false)
        AS "hasInsights"
    FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"
    LEFT JOIN "MetricSummary" s ON s."workloadId" = w.id AND s."windowDays" = ${days}
    WHERE ${toCondition(filter)} GROUP BY w.id`;
}
