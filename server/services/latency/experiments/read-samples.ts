import type { SideSamples } from '@/lib/domain/latency/experiments/pair-periods';
import type { PeriodSample } from '@/lib/domain/latency/experiments/statistic';
import { listPeriodSamples } from '../../../db/period-sample-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { workloadCosts } from '../../costs/cost-breakdown';

/** What was rolled up of a workload between two moments in ms, whole days with what they cost at the prices of now. */
export async function readSamples(
  ctx: ServiceContext,
  workloadId: string,
  from: number,
  until: number,
): Promise<SideSamples> {
  const rows = await listPeriodSamples(ctx.db, workloadId, new Date(from), new Date(until));
  const costs = await readDailyCosts(ctx, workloadId, from, until);
  const toSample = ({ period, ...row }: (typeof rows)[number]): PeriodSample => ({
    ...row,
    usd: period === 'day' ? (costs.get(row.at) ?? null) : null,
  });
  return {
    hours: rows.filter(({ period }) => period === 'hour').map(toSample),
    days: rows.filter(({ period }) => period === 'day').map(toSample),
  };
}

/** US dollars by the start of the day in ms; a day of which a part is unknown is not among them. */
async function readDailyCosts(
  ctx: ServiceContext,
  workloadId: string,
  from: number,
  until: number,
): Promise<ReadonlyMap<number, number>> {
  const costs = new Map<number, number>();
  for (const month of monthsOf(from, until)) {
    for (const { day, usd, complete, provisional } of await readMonth(ctx, workloadId, month)) {
      if (usd !== null && complete && !provisional) costs.set(Date.parse(`${day}T00:00:00Z`), usd);
    }
  }
  return costs;
}

async function readMonth(ctx: ServiceContext, workloadId: string, month: string) {
  try {
    return (await workloadCosts(ctx, { workloadId, month })).daily;
  } catch (error) {
    // Nothing of that month has been priced.
    if (error instanceof ServiceError && error.code === 'not_found') return [];
    throw error;
  }
}

function monthsOf(from: number, until: number): readonly string[] {
  const months: string[] = [];
  const at = new Date(from);
  for (at.setUTCDate(1); at.getTime() < until; at.setUTCMonth(at.getUTCMonth() + 1)) {
    months.push(at.toISOString().slice(0, 7));
  }
  return months;
}
