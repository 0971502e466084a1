import { rollUpReserve } from '@/lib/domain/costs/usage/plan-roll-up';
import { metricAllowance } from '@/lib/domain/estate/plan-metrics';
import {
  dimensionsOf,
  type MetricDefinition,
  metricCatalogue,
} from '@/lib/domain/inventory/metric-catalogue';
import { summaryWindow } from '@/lib/domain/latency/choose-window';
import { authorise } from '../../../auth/actor';
import { inBackground } from '../../../aws/call-mode';
import {
  getMetricData,
  type MetricAnswer,
  type MetricQuestion,
  type MetricWindow,
  questionsPerCall,
} from '../../../aws/cloudwatch/get-metric-data';
import { AwsError } from '../../../aws/errors';
import {
  listUnsummarised,
  type SummarisedWorkload,
  type SummaryWrite,
  storeSummaries,
} from '../../../db/metric-repository';
import { type RegionKey, setMetricsFailure } from '../../../db/region-repository';
import { toFailure } from '../../aws-failure';
import type { ServiceContext } from '../../context';
import { findScope } from '../find-scope';
import { readMetricSpend } from '../metric-budget';

export const summaryDays = 7;
const summaryMetrics = new Set([
  'invocations',
  'errors',
  'throttles',
  'durationMsP95',
  'concurrencyMax',
  'provisionedUsedMax',
  'coldStarts',
  'cpuPercentAverage',
  'memoryPercentAverage',
]);

interface Question extends MetricQuestion {
  readonly workloadId: string;
  readonly metric: string;
}

/**
 * Summarises a week of metrics for the workloads of a region whose summary is more than an hour old, longest ago
 * first, up to what the month's budget allows; answers how many metrics were asked.
 */
export async function syncMetrics(ctx: ServiceContext, key: RegionKey, signal: AbortSignal): Promise<number> {
  authorise(ctx.actor, 'sync.request');
  const now = ctx.clock.now();
  const window = summaryWindow(summaryDays, now);
  const waiting = await listUnsummarised(ctx.db, key, { windowDays: summaryDays, before: window.end });
  if (waiting.length === 0) return 0;
  const { budgetMonthly: budget, usedThisMonth, usedToday } = await readMetricSpend(ctx);
  const budgetMonthly = budget - rollUpReserve({ budgetMonthly: budget, now });
  const allowance = metricAllowance({ budgetMonthly, usedThisMonth, usedToday, now });
  const questions = toQuestions(waiting, window.periodSeconds, allowance);
  if (questions.length === 0) return 0;
  const scope = await findScope(ctx.db, key.accountId, key.region);
  return inBackground(signal, async () => {
    try {
      // Each call is paid for, so what it told is kept before the next one may fail.
      for (const batch of toBatches(questions)) {
        signal.throwIfAborted();
        const answers = await getMetricData(ctx.aws, scope, batch, window);
        await storeSummaries(ctx.db, toSummaries(batch, answers, window, now));
      }
      await setMetricsFailure(ctx.db, key, null);
      return questions.flat().length;
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      await setMetricsFailure(ctx.db, key, toFailure(error));
      return 0;
    }
  });
}

function toSummaries(
  batch: readonly Question[],
  answers: readonly MetricAnswer[],
  window: MetricWindow,
  observedAt: Date,
): readonly SummaryWrite[] {
  return batch.map((question, index) => ({
    workloadId: question.workloadId,
    metric: question.metric,
    windowDays: summaryDays,
    windowStart: window.start,
    windowEnd: window.end,
    // The whole window is one period, so there is one datapoint or none.
    value: answers[index]?.[0]?.value ?? null,
    observedAt,
  }));
}

// A call's worth each, and no workload in two: one that is summarised in part would count as summarised.
function toBatches(questions: readonly (readonly Question[])[]): readonly (readonly Question[])[] {
  const batches: Question[][] = [];
  for (const own of questions) {
    const last = batches.at(-1);
    if (last && last.length + own.length <= questionsPerCall) last.push(...own);
    else batches.push([...own]);
  }
  return batches;
}

/** What to ask of each workload, as far as the allowance goes. */
function toQuestions(
  workloads: readonly SummarisedWorkload[],
  periodSeconds: number,
  allowance: number,
): readonly (readonly Question[])[] {
  const questions: (readonly Question[])[] = [];
  let asked = 0;
  for (const workload of workloads) {
    const wanted = metricCatalogue.filter((one) => summaryMetrics.has(one.metric) && applies(one, workload));
    asked += wanted.length;
    if (asked > allowance) break;
    questions.push(
      wanted.map((one) => ({
        workloadId: workload.id,
        metric: one.metric,
        namespace: one.namespace,
        name: one.name,
        statistic: one.statistic,
        dimensions: dimensionsOf(one, workload, null),
        periodSeconds,
      })),
    );
  }
  return questions;
}

// Asking for what can't be there costs as much as asking for what is.
function applies(definition: MetricDefinition, workload: SummarisedWorkload): boolean {
  if (definition.kind !== workload.kind) return false;
  switch (definition.needs) {
    case null:
      return true;
    case 'provisionedConcurrency':
      return workload.hasProvisioned;
    case 'lambdaInsights':
      return workload.hasInsights;
    case 'containerInsights':
    case 'loadBalancer':
      return false;
    default:
      return definition.needs satisfies never;
  }
}
