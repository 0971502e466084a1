import type { WorkloadPage } from '@/lib/contracts/inventory-shapes';
import type { Figure } from '@/lib/contracts/shapes';
import { type MetricDefinition, metricCatalogue } from '@/lib/domain/inventory/metric-catalogue';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { whyAbsent } from '@/lib/domain/inventory/why-absent';
import { unknown } from '@/lib/domain/known';
import type { WorkloadRow } from '../../db/inventory-repository';
import type { ServiceContext } from '../context';
import { summaryDays } from '../estate/sync/sync-metrics';

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
    .filter((definition) => definition.kind === row.kind)
    .map((definition) => ({
      metric: definition.metric,
      figure: toFigure(definition, byMetric.get(definition.metric), requests, snapshot),
    }));
  return row.kind === 'function' ? [...figures, coldStartRate(byMetric, snapshot)] : figures;
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
