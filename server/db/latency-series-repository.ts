import type { Db } from './client';

/** What is stored of one workload's hours or days that says how long its requests took, in order of time. */
export function listLatencyPeriods(
  db: Db,
  workloadId: string,
  period: 'hour' | 'day',
  { from, until }: { readonly from: Date; readonly until: Date },
) {
  return db.metricRollUp.findMany({
    where: { workloadId, period, start: { gte: from, lt: until } },
    orderBy: { start: 'asc' },
    select: {
      start: true,
      hoursAsked: true,
      invocations: true,
      durationSamples: true,
      requests: true,
      latencyMsP50: true,
      latencyMsP90: true,
      latencyMsP95: true,
      latencyMsP99: true,
      concurrencyMax: true,
      provisionedSeconds: true,
      cpuPercentMax: true,
      memoryPercentMax: true,
      coldStarts: true,
    },
  });
}

/** How far a function's logs are read, and what is known of reading them; null where none were tried. */
export function findLogReading(db: Db, workloadId: string) {
  return db.coldStartProgress.findUnique({ where: { workloadId } });
}
