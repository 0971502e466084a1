import type { Db } from './client';

/** Requests of a workload in one hour, as its roll-up has them; null where they were not measured. */
export interface HourOfTraffic {
  readonly workloadId: string;
  readonly start: Date;
  readonly requests: number | null;
  readonly coldStarts: number | null;
  readonly initMsSum: number | null;
  readonly durationMsSum: number | null;
  readonly durationSamples: number | null;
}

/** The hours of workloads since a moment, oldest first: invocations of functions, requests of services. */
export async function listHoursOfTraffic(
  db: Db,
  workloadIds: readonly string[],
  since: Date,
): Promise<readonly HourOfTraffic[]> {
  const rows = await db.metricRollUp.findMany({
    where: { workloadId: { in: [...workloadIds] }, period: 'hour', start: { gte: since } },
    select: {
      workloadId: true,
      start: true,
      invocations: true,
      requests: true,
      coldStarts: true,
      initMsSum: true,
      durationMsSum: true,
      durationSamples: true,
    },
    orderBy: { start: 'asc' },
  });
  return rows.map(({ invocations, requests, ...hour }) => ({ ...hour, requests: invocations ?? requests }));
}
