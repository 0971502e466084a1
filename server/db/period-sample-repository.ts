import type { PeriodSample } from '@/lib/domain/latency/experiments/statistic';
import type { Db } from './client';
import { joinColdStarts } from './cold-start-source';

interface SampledPeriod extends Omit<PeriodSample, 'usd'> {
  readonly period: 'hour' | 'day';
}

/** The hours and whole days of a workload's roll-ups that lie between two moments, oldest first. */
export async function listPeriodSamples(
  db: Db,
  workloadId: string,
  from: Date,
  until: Date,
): Promise<readonly SampledPeriod[]> {
  return db.$queryRaw<SampledPeriod[]>`
    SELECT r.period, (extract(epoch FROM r.start) * 1000)::float8 AS at, coalesce(r.invocations, r.requests) AS requests,
      r."latencyMsP50" AS "msP50", r."latencyMsP95" AS "msP95", r."latencyMsP99" AS "msP99",
      cold."initMsP50", cold."initMsP95", cold."coldStarts", r.errors
    FROM "MetricRollUp" r ${joinColdStarts}
    WHERE r."workloadId" = ${workloadId}::uuid AND r.start >= ${from} AND r.start < ${until}
      AND (r.period = 'hour' OR (r.period = 'day' AND r."hoursAsked" = 24 AND r.start + interval '1 day' <= ${until}))
    ORDER BY r.start`;
}

/** Up to when the roll-ups of workloads go, by workload; none is left out that was never rolled up. */
export async function findCoveredUntil(db: Db, workloadIds: readonly string[]): Promise<Date | null> {
  const rows = await db.rollUpProgress.findMany({
    where: { workloadId: { in: [...workloadIds] } },
    select: { coveredUntil: true },
  });
  const ends = rows.flatMap(({ coveredUntil }) => coveredUntil?.getTime() ?? []);
  return ends.length < workloadIds.length ? null : new Date(Math.min(...ends));
}
