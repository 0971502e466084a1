import type { WorkloadPage } from '@/lib/contracts/inventory-shapes';
import type { Figure } from '@/lib/contracts/shapes';
import { type MetricDefinition, metricCatalogue } from '@/lib/domain/inventory/metric-catalogue';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { whyAbsent } from '@/lib/domain/inventory/why-absent';
import { known, unknown } from '@/lib/domain/known';
import { addColdStarts } from '@/lib/domain/latency/add-cold-starts';
import { percentileOf } from '@/lib/domain/latency/time-histogram';
import { listColdStarts } from '../../db/cold-start-repository';
import type { WorkloadRow } from '../../db/inventory-repository';
import type { ServiceContext } from '../context';
import { summaryDays } from '../estate/sync/sync-metrics';

const dayMs = 86_400_000;

interface Summary {
  readonly metric: string;
  readonly value: number | null;
  readonly windowStart: Date;
  readonly windowEnd: Date;
}

/** What the last summaries say of a workload, each figure known or unknown with why. */
export async function listSummaryFigures(
  ctx: ServiceContext,
  row: WorkloadRow,
  snapshot: WorkloadSnapshot,
): Promise<WorkloadPage['summaries']> {
  const stored = await ctx.db.metricSummary.findMany({
    where: { workloadId: row.id, windowDays: summaryDays },
  });
  const byMetric = new Map<string, Summary>(stored.map((summary) => [summary.metric, summary]));
  const requests = byMetric.get('invocations')?.value ?? null;
  const figures = metricCatalogue
    .filter(({ kind, needs }) => kind === row.kind && needs !== 'loadBalancer')
    .map((definition) => ({
      metric: definition.metric,
      figure: toFigure(definition, byMetric.get(definition.metric), requests, snapshot),
    }));
  if (row.kind === 'service') return figures;
  const logged = await readLoggedStarts(ctx, row.id);
  if (logged === null) return [...figures, coldStartRate(byMetric, snapshot)];
  const others = figures.filter(({ metric }) => !logged.some((one) => one.metric === metric));
  return [...others, ...logged];
}

/** The cold starts that a function's logs tell of the week, each figure over the days that were read; null for none. */
async function readLoggedStarts(ctx: ServiceContext, workloadId: string) {
  const until = ctx.clock.now();
  const from = new Date(until.getTime() - summaryDays * dayMs);
  const rows = await listColdStarts(ctx.db, [workloadId], 'day', { from, until });
  const [first] = rows;
  if (!first) return null;
  const { requests, coldStarts, init } = addColdStarts(rows, first.start);
  const toLogged = (
    metric: string,
    value: number | null,
    statistic: string,
    unit: 'count' | 'ms' | 'ratio',
  ) => ({
    metric,
    figure:
      value === null
        ? unknown('nothing started cold')
        : known({
            value,
            statistic,
            unit,
            windowStart: first.start.toISOString(),
            windowEnd: until.toISOString(),
            sampleCount: requests,
            workload: null,
            source: 'logs' as const,
          }),
  });
  return [
    toLogged('coldStarts', coldStarts, 'SampleCount', 'count'),
    toLogged('initMsP95', percentileOf(init, 0.95), 'p95', 'ms'),
    toLogged('coldStartRate', coldStarts / requests, 'ratio', 'ratio'),
  ];
}

function toFigure(
  definition: MetricDefinition,
  summary: Summary | undefined,
  requests: number | null,
  snapshot: WorkloadSnapshot,
): Figure {
  if (!summary) return unknown(whyAbsent(definition, snapshot));
  if (summary.value === null) return unknown('CloudWatch holds no datapoint for the last 7 days');
  return {
    known: true,
    value: {
      value: summary.value,
      statistic: definition.statistic,
      unit: definition.unit,
      windowStart: summary.windowStart.toISOString(),
      windowEnd: summary.windowEnd.toISOString(),
      sampleCount: definition.unit === 'ms' ? requests : null,
      workload: null,
    },
  };
}

function coldStartRate(byMetric: ReadonlyMap<string, Summary>, snapshot: WorkloadSnapshot) {
  const cold = byMetric.get('coldStarts');
  const requests = byMetric.get('invocations');
  const metric = 'coldStartRate';
  const definition = metricCatalogue.find((one) => one.metric === 'coldStarts');
  if (!cold || !definition) {
    return {
      metric,
      figure: definition ? unknown(whyAbsent(definition, snapshot)) : unknown('not measured'),
    };
  }
  if (cold.value === null || !requests?.value) {
    return { metric, figure: unknown('no requests or no cold starts were reported in the last 7 days') };
  }
  const figure: Figure = {
    known: true,
    value: {
      value: cold.value / requests.value,
      source: 'insights',
      statistic: 'ratio',
      unit: 'ratio',
      windowStart: requests.windowStart.toISOString(),
      windowEnd: requests.windowEnd.toISOString(),
      sampleCount: requests.value,
      workload: null,
    },
  };
  return { metric, figure };
}
