import type { Db } from './client';
import { joinColdStarts } from './cold-start-source';

/** Requests of a workload in one hour, as its roll-up has them; null where they were not measured. */
export interface HourOfTraffic {
  readonly workloadId: string;
  readonly start: Date;
  readonly requests: number | null;
  readonly coldStarts: number | null;
  /** Requests among which cold starts were counted. */
  readonly coldRequests: number | null;
  readonly initMsSum: number | null;
  readonly durationMsSum: number | null;
  readonly durationSamples: number | null;
}

/** The hours of workloads since a moment, oldest first: invocations of functions, requests of services. */
export function listHoursOfTraffic(
  db: Db,
  workloadIds: readonly string[],
  since: Date,
): Promise<readonly HourOfTraffic[]> {
  return db.$queryRaw<HourOfTraffic[]>`
    SELECT r."workloadId", r.start, coalesce(r.invocations, r.requests) AS requests, cold."coldStarts",
      cold.requests AS "coldRequests", cold."initMsSum", r."durationMsSum", r."durationSamples"
    FROM "MetricRollUp" r ${joinColdStarts}
    WHERE r."workloadId" = ANY(${[...workloadIds]}::uuid[]) AND r.period = 'hour' AND r.start >= ${since}
    ORDER BY r.start`;
}
