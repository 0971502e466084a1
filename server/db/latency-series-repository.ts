import type { ColdStartSource } from '@/lib/contracts/shapes';
import type { Db } from './client';
import { joinColdStarts } from './cold-start-source';

/** What is stored of one hour or day of a workload; null where it was not measured. */
export interface LatencyPeriod {
  readonly start: Date;
  readonly hoursAsked: number;
  readonly invocations: number | null;
  readonly durationSamples: number | null;
  readonly requests: number | null;
  readonly latencyMsP50: number | null;
  readonly latencyMsP90: number | null;
  readonly latencyMsP95: number | null;
  readonly latencyMsP99: number | null;
  readonly concurrencyMax: number | null;
  readonly provisionedSeconds: number | null;
  readonly cpuPercentMax: number | null;
  readonly memoryPercentMax: number | null;
  readonly coldStarts: number | null;
  /** Requests among which cold starts were counted. */
  readonly coldRequests: number | null;
  readonly coldSource: ColdStartSource | null;
}

/** What is stored of one workload's hours or days that says how long its requests took, in order of time. */
export function listLatencyPeriods(
  db: Db,
  workloadId: string,
  period: 'hour' | 'day',
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<readonly LatencyPeriod[]> {
  return db.$queryRaw<LatencyPeriod[]>`
    SELECT r.start, r."hoursAsked", r.invocations, r."durationSamples", r.requests, r."latencyMsP50",
      r."latencyMsP90", r."latencyMsP95", r."latencyMsP99", r."concurrencyMax", r."provisionedSeconds",
      r."cpuPercentMax", r."memoryPercentMax", cold."coldStarts", cold.requests AS "coldRequests",
      cold.source AS "coldSource"
    FROM "MetricRollUp" r ${joinColdStarts}
    WHERE r."workloadId" = ${workloadId}::uuid AND r.period = ${period} AND r.start >= ${from} AND r.start < ${until}
    ORDER BY r.start`;
}

/** How far a function's logs are read, and what is known of reading them; null where none were tried. */
export function findLogReading(db: Db, workloadId: string) {
  return db.coldStartProgress.findUnique({ where: { workloadId } });
}
