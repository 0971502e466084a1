import { computeEstimate } from '@/lib/domain/costs/estimate';
import { Exact } from '@/lib/domain/costs/exact';
import { factsOf, month, monthOf, sizeUse, span } from '@/lib/domain/costs/month/month.fixture';
import { priceWorkloads, type WorkloadMonth } from '@/lib/domain/costs/month/price-workloads';
import { calendarMonth } from '@/lib/domain/costs/month-length';
import { bundledPriceBook } from '@/lib/domain/costs/price-book';
import { quantityOf } from '@/lib/domain/costs/quantity';
import { firstQuestion, otherQuestions } from '@/lib/domain/costs/usage/roll-up-questions';
import { toRollUps } from '@/lib/domain/costs/usage/to-roll-ups';
import type { Figure } from '../figure';

const functions = 10_000;
const estimates = 2_000;
const questionsPerCall = 500;
const usdPerMetric = 0.00001;
const hourMs = 3_600_000;

/** What pricing costs in time and memory, and a day's roll-up in calls and dollars; nothing is read from anywhere. */
export function measureCosts(): readonly Figure[] {
  return [...pricedEstate(), oneEstimate(), ...rolledUpDay()];
}

/** The whole estate's month: to date, last month, run rate, forecast and at rest. */
function pricedEstate(): readonly Figure[] {
  const estate = Array.from({ length: functions }, (_, index) => toMonth(index));
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const priced = timed(() => priceWorkloads(estate, calendarMonth(month), bundledPriceBook));
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 1024 ** 2;
  const plain = timed(() => estate.map(({ toDate }) => JSON.stringify(toDate)).length);
  return [
    {
      name: `${functions.toLocaleString('en-US')} functions priced`,
      value: priced.ms / 1000,
      unit: 's',
      baseline: { name: 'writing their use as JSON', value: plain.ms / 1000 },
    },
    {
      name: 'memory taken meanwhile, garbage included',
      value: heap,
      unit: 'MB',
      baseline: { name: 'the use it was made from', value: JSON.stringify(estate).length / 1024 ** 2 },
    },
  ];
}

function toMonth(index: number): WorkloadMonth {
  const use = sizeUse({
    invocations: 1000 + index,
    durationMsSum: 120_000 + 90 * index,
    coldStarts: 3,
    initMsSum: 900,
  });
  const uses = [use];
  return monthOf({
    facts: factsOf({ id: `f${index}`, region: index % 2 === 0 ? 'us-east-1' : 'eu-west-1' }),
    toDate: uses,
    wholeDays: uses,
    previous: uses,
    runRate: uses,
    rest: uses,
  });
}

/** One estimate of a function, as the API makes it, line by line with its words. */
function oneEstimate(): Figure {
  const component = {
    kind: 'lambda',
    architecture: 'x86_64',
    memoryMb: 1024,
    ephemeralMb: 512,
    invocations: quantityOf(1_000_000, 'assumed'),
    durationMs: quantityOf(120, 'assumed'),
    init: null,
    streamedGb: quantityOf(0, 'assumed'),
  } as const;
  const input = {
    components: [{ name: 'f', region: 'us-east-1', component }],
    month: calendarMonth(month),
    freeTier: true,
    overrides: [],
    savingsPlan: null,
    discount: null,
  };
  const run = () => computeEstimate(input, bundledPriceBook);
  const written = run();
  const each = timed(() => repeat(estimates, run)).ms / estimates;
  const json = timed(() => repeat(estimates, () => JSON.stringify(written))).ms / estimates;
  return {
    name: `one estimate (${Math.round(1000 / each).toLocaleString('en-US')} a second)`,
    value: each,
    unit: 'ms',
    baseline: { name: 'writing it as JSON', value: json },
  };
}

/** A day of every function, all of them busy: what is asked of CloudWatch, and the rows made of the answers. */
function rolledUpDay(): readonly Figure[] {
  const workload = {
    kind: 'function',
    name: 'f',
    clusterName: null,
    hasProvisioned: false,
    hasInsights: false,
    targetGroupArns: [],
  } as const;
  const others = otherQuestions(workload).length;
  const metrics = functions * (1 + others);
  const calls = Math.ceil(functions / questionsPerCall) + Math.ceil((functions * others) / questionsPerCall);
  const start = span.start;
  const window = { start, end: new Date(start.getTime() + 24 * hourMs), periodSeconds: 3600 } as const;
  const values = new Map(
    Array.from({ length: 24 }, (_, hour) => [start.getTime() + hour * hourMs, 100 + hour]),
  );
  const figures = [firstQuestion(workload), ...otherQuestions(workload)].map(({ figure }) => [
    figure,
    values,
  ]);
  const points = Object.fromEntries(figures);
  const rows = timed(() =>
    repeat(functions, () => toRollUps({ kind: 'function', window, points, capacity: [], balancing: null })),
  );
  const usd = new Exact(metrics).times(usdPerMetric).toFixed(2);
  return [
    {
      name: `a day's roll-up asks $${usd} of CloudWatch`,
      value: calls,
      unit: 'calls',
      baseline: { name: 'one call for each function', value: functions },
    },
    {
      name: 'and its hours and days are made in',
      value: rows.ms / 1000,
      unit: 's',
      baseline: {
        name: 'copying as many datapoints',
        value: timed(() => repeat(metrics, () => new Map(values))).ms / 1000,
      },
    },
  ];
}

function repeat(times: number, run: () => unknown): void {
  for (let index = 0; index < times; index += 1) run();
}

function timed<T>(run: () => T): { readonly ms: number; readonly result: T } {
  const began = performance.now();
  const result = run();
  return { ms: performance.now() - began, result };
}
