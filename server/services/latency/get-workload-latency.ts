import type {
  ColdStartFigures,
  LatencyPoint,
  LatencyWindow,
  WorkloadLatency,
} from '@/lib/contracts/workload-latency';
import { capOwnUse } from '@/lib/domain/costs/own-use';
import { dayStart, lastClosedHour } from '@/lib/domain/costs/usage/plan-roll-up';
import { type Known, known, unknown } from '@/lib/domain/known';
import { addColdStarts } from '@/lib/domain/latency/add-cold-starts';
import { toPairs } from '@/lib/domain/latency/time-histogram';
import { authorise } from '../../auth/actor';
import { type ColdStartWrite, listColdStarts } from '../../db/cold-start-repository';
import { findLogReading, type LatencyPeriod, listLatencyPeriods } from '../../db/latency-series-repository';
import type { ServiceContext } from '../context';
import { loadPriceBook } from '../costs/load-price-book';
import { requireWorkload } from '../inventory/find-workload';

type Reading = Awaited<ReturnType<typeof findLogReading>>;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const days: Readonly<Record<LatencyWindow, number>> = { '1d': 1, '7d': 7, '30d': 30, '90d': 90 };
const monthDays = 30;

/** What a workload's requests took over a window, from what is stored; a period without a row is a gap. */
export async function getWorkloadLatency(
  ctx: ServiceContext,
  input: { readonly workloadId: string; readonly window: LatencyWindow },
): Promise<WorkloadLatency> {
  authorise(ctx.actor, 'estate.read');
  const workload = await requireWorkload(ctx, input.workloadId);
  const period = days[input.window] > 7 ? ('day' as const) : ('hour' as const);
  const end = lastClosedHour(ctx.clock.now());
  const until = period === 'hour' ? end : new Date(dayStart(end).getTime() + dayMs);
  const from = new Date(until.getTime() - days[input.window] * dayMs);
  const span = { from, until };
  const isFunction = workload.kind === 'function';
  const [rows, cold, reading] = await Promise.all([
    listLatencyPeriods(ctx.db, workload.id, period, span),
    isFunction ? listColdStarts(ctx.db, [workload.id], period, span) : [],
    isFunction ? findLogReading(ctx.db, workload.id) : null,
  ]);
  const periodMs = period === 'hour' ? hourMs : dayMs;
  return {
    kind: workload.kind === 'function' ? 'function' : 'service',
    windowStart: from.toISOString(),
    windowEnd: until.toISOString(),
    period,
    points: toPoints(rows, span, periodMs),
    cold: isFunction ? toCold(rows, cold, reading, span) : unknown('a service has no cold starts'),
    reading: isFunction ? await toReading(ctx, rows, reading, workload.region, periodMs) : null,
  };
}

function toPoints(
  rows: readonly LatencyPeriod[],
  { from, until }: { readonly from: Date; readonly until: Date },
  periodMs: number,
): LatencyPoint[] {
  const byStart = new Map(rows.map((row) => [row.start.getTime(), row]));
  const points: LatencyPoint[] = [];
  for (let at = from.getTime(); at < until.getTime(); at += periodMs) {
    const row = byStart.get(at);
    points.push({
      start: new Date(at).toISOString(),
      samples: row?.durationSamples ?? row?.requests ?? null,
      latencyMsP50: row?.latencyMsP50 ?? null,
      latencyMsP90: row?.latencyMsP90 ?? null,
      latencyMsP95: row?.latencyMsP95 ?? null,
      latencyMsP99: row?.latencyMsP99 ?? null,
      concurrencyMax: row?.concurrencyMax ?? null,
      provisioned: row?.provisionedSeconds == null ? null : row.provisionedSeconds / (row.hoursAsked * 3600),
      cpuPercentMax: row?.cpuPercentMax ?? null,
      memoryPercentMax: row?.memoryPercentMax ?? null,
      coldShare: row?.coldStarts != null && row.coldRequests ? row.coldStarts / row.coldRequests : null,
    });
  }
  return points;
}

function isRead(reading: Reading, at: number): boolean {
  return reading?.coveredFrom != null && at >= reading.coveredFrom.getTime();
}

function toCold(
  rows: readonly LatencyPeriod[],
  cold: readonly ColdStartWrite[],
  reading: Reading,
  { from, until }: { readonly from: Date; readonly until: Date },
): Known<ColdStartFigures> {
  const read = cold.filter(({ start }) => isRead(reading, start.getTime()));
  const [first] = read;
  if (first && reading?.coveredFrom && reading.coveredUntil) {
    const sum = addColdStarts(read, first.start);
    return known({
      source: 'logs',
      from: new Date(Math.max(from.getTime(), reading.coveredFrom.getTime())).toISOString(),
      until: new Date(Math.min(until.getTime(), reading.coveredUntil.getTime())).toISOString(),
      requests: sum.requests,
      coldStarts: sum.coldStarts,
      billedInitMs: sum.billedInitMs,
      histograms: {
        warm: toPairs(sum.warm),
        coldRun: toPairs(sum.coldRun),
        init: toPairs(sum.init),
        cold: toPairs(sum.cold),
      },
    });
  }
  const counted = rows.filter(({ coldSource }) => coldSource === 'insights');
  const [earliest, latest] = [counted[0], counted.at(-1)];
  if (earliest && latest) {
    return known({
      source: 'insights',
      from: earliest.start.toISOString(),
      until: until.toISOString(),
      requests: counted.reduce((sum, row) => sum + (row.coldRequests ?? 0), 0),
      coldStarts: counted.reduce((sum, row) => sum + (row.coldStarts ?? 0), 0),
      billedInitMs: null,
      histograms: null,
    });
  }
  return unknown(whyUnknown(reading));
}

function whyUnknown(reading: Reading): string {
  if (reading?.unread) return reading.unread;
  if (reading?.coveredUntil) return 'it had no request in what of its logs is read of this window';
  return 'its logs have not been read yet; they are once its metrics are rolled up, within the hour';
}

async function toReading(
  ctx: ServiceContext,
  rows: readonly LatencyPeriod[],
  reading: Reading,
  region: string,
  periodMs: number,
): Promise<NonNullable<WorkloadLatency['reading']>> {
  const requests = rows.reduce((sum, { invocations }) => sum + (invocations ?? 0), 0);
  const unread = reading?.unread ?? null;
  if (rows.length === 0 || reading?.bytesPerRequest == null)
    return { unread, mbDaily: null, usdMonthly: null };
  const mbDaily = (requests * reading.bytesPerRequest * dayMs) / (rows.length * periodMs) / 1024 ** 2;
  const use = { operation: 'logs:StartQuery', region, calls: 1, units: Math.ceil(mbDaily * monthDays) };
  return { unread, mbDaily, usdMonthly: capOwnUse([use], await loadPriceBook(ctx)) };
}
