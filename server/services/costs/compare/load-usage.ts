import type { Usage } from '@/lib/contracts/costs/compare-shapes';
import { type MeasuredUse, observeWorkload } from '@/lib/domain/costs/compare/observe-workload';
import { shapeOfHours } from '@/lib/domain/costs/compare/shape-of-hours';
import { known, unknown } from '@/lib/domain/known';
import { addColdStarts } from '@/lib/domain/latency/add-cold-starts';
import { percentileOf, toPairs } from '@/lib/domain/latency/time-histogram';
import { type ColdStartWrite, listColdStarts } from '../../../db/cold-start-repository';
import { listWorkloadRows, type WorkloadRow } from '../../../db/inventory-repository';
import { type HourOfTraffic, listHoursOfTraffic } from '../../../db/traffic-repository';
import { readSnapshot } from '../../../db/workload-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { summaryDays } from '../../estate/sync/sync-metrics';
import { requireWorkload } from '../../inventory/find-workload';

const dayMs = 86_400_000;
const shapeDays = 28;
const mostWorkloads = 100;

/** A workload's configuration and measured use; throws not_found when there is none of that id. */
export async function loadWorkloadUsage(ctx: ServiceContext, workloadId: string): Promise<Usage> {
  const row = await requireWorkload(ctx, workloadId);
  const { observations, leftOut, window } = await observe(ctx, [row]);
  const [reason] = leftOut;
  if (reason) throw new ServiceError('not_found', `${row.name} can’t be compared: ${reason.reason}.`);
  return {
    title: row.name,
    region: row.region,
    module: row.moduleSlug === null ? null : { slug: row.moduleSlug, name: row.moduleName ?? row.moduleSlug },
    workload: { id: row.id, kind: row.kind },
    observations,
    leftOut: [],
    window,
  };
}

/** The configuration and measured use of a module's workloads; those in other regions than the first are left out. */
export async function loadModuleUsage(
  ctx: ServiceContext,
  slug: string,
  stages: readonly string[],
): Promise<Usage> {
  const module = await ctx.db.module.findUnique({ where: { slug }, select: { name: true } });
  const rows = await listWorkloadRows(
    ctx.db,
    { module: [slug], stage: stages.length > 0 ? stages : undefined },
    { after: null, limit: mostWorkloads + 1 },
  );
  const [first] = rows;
  if (!module || !first) {
    throw new ServiceError('not_found', `There is no module called ${slug} with workloads.`, {
      action: 'Choose one in the overview.',
    });
  }
  const { observations, leftOut, window } = await observe(ctx, rows.slice(0, mostWorkloads));
  const { region } = first;
  const here = observations.filter((one) => one.region === region);
  const elsewhere = observations.filter((one) => one.region !== region);
  return {
    title: stages.length > 0 ? `${module.name}, ${stages.join(' and ')}` : module.name,
    region,
    module: { slug, name: module.name },
    workload: null,
    observations: here,
    leftOut: [
      ...leftOut,
      ...elsewhere.map((one) => ({ name: one.name, reason: `runs in ${one.region}, at other prices` })),
      ...rows
        .slice(mostWorkloads)
        .map(({ name }) => ({ name, reason: `is beyond the first ${mostWorkloads}` })),
    ],
    window,
  };
}

async function observe(ctx: ServiceContext, rows: readonly WorkloadRow[]) {
  const ids = rows.map(({ id }) => id);
  const since = new Date(ctx.clock.now().getTime() - shapeDays * dayMs);
  const until = ctx.clock.now();
  const [snapshots, summaries, hours, cold] = await Promise.all([
    ctx.db.workload.findMany({ where: { id: { in: ids } }, select: { id: true, snapshot: true } }),
    ctx.db.metricSummary.findMany({ where: { workloadId: { in: ids }, windowDays: summaryDays } }),
    listHoursOfTraffic(ctx.db, ids, since),
    listColdStarts(ctx.db, ids, 'day', { from: since, until }),
  ]);
  const observations: Usage['observations'] = [];
  const leftOut: Usage['leftOut'] = [];
  let window = '';
  for (const { id, name } of rows) {
    const snapshot = readSnapshot(snapshots.find((one) => one.id === id)?.snapshot);
    if (!snapshot) {
      leftOut.push({ name, reason: 'its configuration has not been read yet' });
      continue;
    }
    const use = toUse(
      summaries.filter((one) => one.workloadId === id),
      hours.filter((one) => one.workloadId === id),
      cold.filter((one) => one.workloadId === id),
    );
    window = window || use.words;
    observations.push(toWire(observeWorkload(snapshot, use)));
  }
  return { observations, leftOut, window };
}

interface Summary {
  readonly metric: string;
  readonly value: number | null;
  readonly windowStart: Date;
  readonly windowEnd: Date;
}

function toUse(
  summaries: readonly Summary[],
  hours: readonly HourOfTraffic[],
  days: readonly ColdStartWrite[],
): MeasuredUse {
  const [first, last] = [days[0], days.at(-1)];
  const logs = first && last ? addColdStarts(days, first.start) : null;
  const summary = (metric: string) => summaries.find((one) => one.metric === metric);
  const value = (metric: string) => summary(metric)?.value ?? null;
  const shape = shapeOfHours(hours);
  const [measured] = summaries;
  const p95 = value('durationMsP95');
  const words = shape
    ? `CloudWatch, ${sayDays(shape.from, shape.to)}`
    : measured
      ? `CloudWatch, ${sayDays(measured.windowStart, measured.windowEnd)}`
      : 'not measured';
  return {
    requestsPerHour: shape?.requestsPerHour ?? perHour(summary('invocations')),
    durationMsAverage: ratio(hours, 'durationMsSum', 'durationSamples'),
    durationMsP95: p95,
    initMsP95: (logs && percentileOf(logs.init, 0.95)) ?? value('initMsP95'),
    coldShare:
      share(logs?.coldStarts ?? null, logs?.requests ?? null) ??
      ratio(hours, 'coldStarts', 'coldRequests') ??
      share(value('coldStarts'), value('invocations')),
    initMsAverage:
      share(logs?.initMsSum ?? null, logs?.coldStarts ?? null) ?? ratio(hours, 'initMsSum', 'coldStarts'),
    peakConcurrency: value('concurrencyMax'),
    hourly: shape?.hourly ?? null,
    daily: shape?.daily ?? null,
    latencyMsP95: p95 === null ? unknown('it was not measured') : known({ ms: p95, words: `p95, ${words}` }),
    times:
      logs && first && last
        ? { warm: toPairs(logs.warm), cold: toPairs(logs.cold), words: sayDays(first.start, last.start) }
        : null,
    words,
  };
}

function perHour(summary: Summary | undefined): number | null {
  if (!summary || summary.value === null) return null;
  return summary.value / ((summary.windowEnd.getTime() - summary.windowStart.getTime()) / 3_600_000);
}

type Measure = 'coldRequests' | 'coldStarts' | 'initMsSum' | 'durationMsSum' | 'durationSamples';

// Over the hours in which both were measured.
function ratio(hours: readonly HourOfTraffic[], of: Measure, to: Measure): number | null {
  const both = hours.filter((hour) => hour[of] !== null && hour[to] !== null);
  const sum = (measure: Measure) => both.reduce((total, hour) => total + (hour[measure] ?? 0), 0);
  return share(sum(of), sum(to));
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}

function sayDays(from: Date, to: Date): string {
  return `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`;
}

// The same data; only `readonly` tells the two types apart.
const toWire = (observation: ReturnType<typeof observeWorkload>) =>
  observation as Usage['observations'][number];
