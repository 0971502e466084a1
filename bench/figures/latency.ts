import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { predictOptionLatency } from '@/lib/domain/costs/compare/option-latency';
import { settlePart } from '@/lib/domain/costs/compare/part';
import { nothingObserved } from '@/lib/domain/costs/compare/typed-usage';
import { Exact } from '@/lib/domain/costs/exact';
import { dayStart, lastClosedHour } from '@/lib/domain/costs/usage/plan-roll-up';
import { bucketOf } from '@/lib/domain/latency/time-histogram';
import { startEmbeddedDatabase } from '@/scripts/database/embedded-database.mjs';
import { migrate } from '@/scripts/database/migrate.mjs';
import { startSimulator } from '@/scripts/start/start-simulator.mjs';
import { testEnvironment } from '@/scripts/test/test-environment.mjs';
import { systemClock } from '@/server/clock';
import { openDatabase, type PrismaClient } from '@/server/db/client';
import type { ServiceContext } from '@/server/services/context';
import { rollUpWorkloads } from '@/server/services/costs/roll-up-workloads';
import { findScope } from '@/server/services/estate/find-scope';
import { readMetricSpend } from '@/server/services/estate/metric-budget';
import { syncRegion } from '@/server/services/estate/sync/sync-region';
import { getLatencyRankings } from '@/server/services/latency/get-latency-rankings';
import { getWorkloadLatency } from '@/server/services/latency/get-workload-latency';
import { systemActor } from '@/server/services/process-context';
import { simulatedCredentials } from '@/tests/support/simulated-credentials';
import { simulatorControl } from '@/tests/support/simulator-control';
import type { Figure } from '../figure';
import { fillLatency } from '../fill-latency';
import { quantileFigures } from '../quantile-figures';

const functions = 10_000;
const usdPerMetric = 0.00001;
const key = { accountId: '111122223333', region: 'us-east-1' };
const dayMs = 86_400_000;
const days = 90;
const looks = 200;
const predictions = 2_000;

/** What a day's roll-up of 10,000 functions takes, what 90 days of a chart do, and how many models run a second. */
export async function measureLatency(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-bench-'));
  const database = await startEmbeddedDatabase({ folder });
  await migrate(database.url);
  const size = ['--functions', `${functions}`, '--services', '0', '--accounts', '1', '--regions', '1'];
  const simulator = await startSimulator(testEnvironment(), ['--estate', 'scale', ...size]);
  const db = openDatabase(database.url);
  const ctx: ServiceContext = {
    actor: systemActor('bench'),
    db,
    clock: systemClock,
    aws: { endpoint: simulator.url, credentials: simulatedCredentials, clock: systemClock },
    readOnly: false,
  };
  try {
    await simulatorControl(simulator.controlUrl).throttling(false);
    await db.account.create({
      data: { id: key.accountId, name: 'bench', regions: { create: { region: key.region } } },
    });
    await syncRegion(ctx, key, new AbortController().signal);
    const rolled = await rollUpDay(ctx);
    await fillLatency(db, dayStart(new Date()), days);
    const looked = [...(await measureChart(ctx)), await measureRankings(ctx)];
    return [...rolled, ...looked, ...(await measureStorage(db)), measureModels()];
  } finally {
    await db.$disconnect();
    await simulator.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Yesterday of every function, asked of CloudWatch and stored, a claim's worth at a time. */
async function rollUpDay(ctx: ServiceContext): Promise<readonly Figure[]> {
  const scope = await findScope(ctx.db, key.accountId, key.region);
  const rows = await ctx.db.workload.findMany({ select: { id: true, name: true } });
  const end = dayStart(lastClosedHour(new Date()));
  const window = { start: new Date(end.getTime() - dayMs), end, periodSeconds: 3600 } as const;
  await ctx.db.rollUpProgress.createMany({ data: rows.map(({ id }) => ({ workloadId: id })) });
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  let heapMost = heapBefore;
  const began = performance.now();
  for (let from = 0; from < rows.length; from += 250) {
    const workloads = rows.slice(from, from + 250).map((row) => ({
      ...row,
      kind: 'function' as const,
      clusterName: null,
      coveredFrom: null,
      coveredUntil: null,
      hasProvisioned: false,
      hasInsights: false,
      targetGroupArns: [],
    }));
    await rollUpWorkloads(ctx, scope, workloads, window, 35);
    heapMost = Math.max(heapMost, process.memoryUsage().heapUsed);
  }
  const seconds = (performance.now() - began) / 1000;
  const { usedThisMonth: metrics } = await readMetricSpend(ctx);
  const usage = await ctx.db.awsUsage.findFirstOrThrow({ where: { operation: 'cloudwatch:GetMetricData' } });
  const usd = new Exact(metrics).times(usdPerMetric).toFixed(2);
  return [
    {
      name: `a day of ${rows.length.toLocaleString('en-US')} functions, $${usd}`,
      value: usage.calls,
      unit: 'calls',
      baseline: { name: 'one call for each function', value: rows.length },
    },
    {
      name: 'asked, answered and stored in',
      value: seconds,
      unit: 's',
      baseline: { name: 'AWS’s 500 calls a second', value: usage.calls / 500 },
    },
    {
      name: 'memory taken meanwhile, garbage included',
      value: (heapMost - heapBefore) / 1024 ** 2,
      unit: 'MB',
      baseline: { name: 'eight bytes for each datapoint', value: (metrics * 24 * 8) / 1024 ** 2 },
    },
  ];
}

async function measureChart(ctx: ServiceContext): Promise<readonly Figure[]> {
  const rows = await ctx.db.workload.findMany({ select: { id: true }, take: looks });
  const samples: { measured: number[]; baseline: number[] } = { measured: [], baseline: [] };
  for (const { id } of rows) {
    const baseline = await timed(() => ctx.db.$queryRaw`SELECT count(*) FROM generate_series(1, 10000)`);
    const measured = await timed(() => getWorkloadLatency(ctx, { workloadId: id, window: '90d' }));
    samples.baseline.push(baseline);
    samples.measured.push(measured);
  }
  return quantileFigures('chart data of 90 days', samples, 'counting to 10,000');
}

async function measureRankings(ctx: ServiceContext): Promise<Figure> {
  const baseline = await timed(() => ctx.db.$queryRaw`SELECT count(*) FROM generate_series(1, 1000000)`);
  const measured = await timed(() => getLatencyRankings(ctx, { window: '7d' }));
  return {
    name: 'rankings and groups of 7 days of all functions',
    value: measured,
    unit: 'ms',
    baseline: { name: 'counting to a million', value: baseline },
  };
}

interface Size {
  readonly bytes: number;
}

async function measureStorage(db: PrismaClient): Promise<readonly Figure[]> {
  const sizes = await Promise.all(
    (['MetricRollUp', 'ColdStartRollUp'] as const).map(async (table) => {
      const [row] = await db.$queryRaw<Size[]>`
        SELECT pg_total_relation_size(${`"${table}"`}::regclass)::float8 AS bytes`;
      const rows =
        table === 'MetricRollUp' ? await db.metricRollUp.count() : await db.coldStartRollUp.count();
      return { table, perRow: (row?.bytes ?? 0) / rows };
    }),
  );
  return sizes.map(({ table, perRow }) => ({
    name: `${table}: 10,000 functions, ${days} days by the day`,
    value: (perRow * functions * days) / 1024 ** 2,
    unit: 'MB' as const,
    baseline: { name: 'a hundred bytes a row', value: (100 * functions * days) / 1024 ** 2 },
  }));
}

/** What callers wait for with provisioned concurrency, from measured histograms, hour of the week by hour. */
function measureModels(): Figure {
  const from = { basis: 'measured', words: 'its logs' } as const;
  const values = {
    requests: { value: 1_200_000, from },
    durationMs: { value: 150, from },
    durationMsP95: { value: 320, from },
    coldStartPercent: { value: 3, from },
    initMs: { value: 1400, from },
  };
  const spread = (ms: number, buckets: number): [number, number][] =>
    Array.from({ length: buckets }, (_, index) => [bucketOf(ms) + index, 10 + index]);
  const times = { warm: spread(40, 64), cold: spread(1200, 14), words: 'of a week' };
  const shape = Array.from({ length: 168 }, (_, hour) => 'abcdefghijklmnopqrstuvwxyz'[hour % 26]).join('');
  const { part } = settlePart({ ...nothingObserved('us-east-1'), values, times, shape }, {});
  if (!part) throw new Error('The part of the benchmark is not settled.');
  const run = (provisioned: number) =>
    predictOptionLatency('provisioned', { ...part, values: { ...part.values, provisioned } });
  const began = performance.now();
  for (let index = 0; index < predictions; index += 1) run(index % 8);
  const each = (performance.now() - began) / predictions;
  const plain = performance.now();
  for (let index = 0; index < predictions; index += 1) JSON.stringify(times);
  return {
    name: `one model of latency (${Math.round(1000 / each).toLocaleString('en-US')} a second)`,
    value: each,
    unit: 'ms',
    baseline: { name: 'writing its histograms as JSON', value: (performance.now() - plain) / predictions },
  };
}

async function timed(run: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
