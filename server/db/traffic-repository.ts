import type { Db } from './client';

/** Requests of a workload in one hour, as its roll-up has them; null where they were not measured. */
export interface HourOfTraffic {
  readonly workloadId: string;
  readonly start: Date;
  readonly requests: number | null;
  readonly coldStarts: number | null;
  readonly initMsSum: number | null;
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
    },
    orderBy: { start: 'asc' },
  });
  return rows.map(({ workloadId, start, invocations, requests, coldStarts, initMsSum }) => ({
    workloadId,
    start,
    requests: invocations ?? requests,
    coldStarts,
    initMsSum,
  }));
}
