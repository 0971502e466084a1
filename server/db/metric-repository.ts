import type { WorkloadKind } from '@/lib/domain/inventory/snapshot';
import type { Db } from './client';
import type { RegionKey } from './region-repository';

export interface SummarisedWorkload {
  readonly id: string;
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly clusterName: string | null;
  readonly hasProvisioned: boolean;
  /** The Lambda Insights extension is among its layers. */
  readonly hasInsights: boolean;
}

export interface SummaryWrite {
  readonly workloadId: string;
  readonly metric: string;
  readonly windowDays: number;
  readonly windowStart: Date;
  readonly windowEnd: Date;
  /** Null: CloudWatch holds no datapoint for the window. */
  readonly value: number | null;
  readonly observedAt: Date;
}

/** The workloads of a region whose summary ends before `before`, those without any first, then the oldest. */
export async function listUnsummarised(
  db: Db,
  key: RegionKey,
  { windowDays, before }: { readonly windowDays: number; readonly before: Date },
): Promise<readonly SummarisedWorkload[]> {
  return db.$queryRaw<SummarisedWorkload[]>`
    SELECT w.id, w.kind, w.name, w."clusterName", w."provisionedRequested" IS NOT NULL AS "hasProvisioned",
      (w.snapshot->'configuration'->'layers')::text LIKE '%:layer:LambdaInsightsExtension%' AS "hasInsights"
    FROM "Workload" w
    LEFT JOIN LATERAL (
      SELECT max(s."windowEnd") AS "windowEnd" FROM "MetricSummary" s
      WHERE s."workloadId" = w.id AND s."windowDays" = ${windowDays}) latest ON true
    WHERE w."accountId" = ${key.accountId} AND w.region = ${key.region} AND w."archivedAt" IS NULL
      AND (latest."windowEnd" IS NULL OR latest."windowEnd" < ${before})
    ORDER BY latest."windowEnd" NULLS FIRST, w.name`;
}

/** Replaces summaries in one statement. */
export async function storeSummaries(db: Db, summaries: readonly SummaryWrite[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MetricSummary"
      ("workloadId", metric, "windowDays", "windowStart", "windowEnd", value, "sampleCount", "observedAt")
    SELECT "workloadId", metric, "windowDays", "windowStart", "windowEnd", value, NULL, "observedAt"
    FROM jsonb_to_recordset(${JSON.stringify(summaries)}::jsonb) AS summary(
      "workloadId" uuid, metric text, "windowDays" int, "windowStart" timestamptz, "windowEnd" timestamptz,
      value double precision, "observedAt" timestamptz)
    ON CONFLICT ("workloadId", metric, "windowDays") DO UPDATE SET
      "windowStart" = EXCLUDED."windowStart", "windowEnd" = EXCLUDED."windowEnd", value = EXCLUDED.value,
      "observedAt" = EXCLUDED."observedAt"`;
}
