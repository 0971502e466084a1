import {
  MetricName,
  type MetricSeries,
  type Range,
  type WorkloadMetrics,
} from '@/lib/contracts/metric-shapes';
import {
  dimensionsOf,
  type MetricDefinition,
  metricCatalogue,
} from '@/lib/domain/inventory/metric-catalogue';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { whyAbsent } from '@/lib/domain/inventory/why-absent';
import { chooseWindow, fillGaps, type MetricWindow } from '@/lib/domain/latency/choose-window';
import { authorise } from '../../auth/actor';
import { getMetricData, type MetricAnswer, type MetricQuestion } from '../../aws/cloudwatch/get-metric-data';
import { ServiceError } from '../../errors';
import { toServiceError } from '../aws-failure';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { readMetricSpend } from '../estate/metric-budget';
import { requireSnapshot, requireWorkload } from './find-workload';

interface Input {
  readonly workloadId: string;
  readonly range: Range;
  readonly metric?: readonly MetricName[] | undefined;
  readonly qualifier?: string | undefined;
}

/**
 * A workload's metrics over a window, asked of CloudWatch now: each as a series with gaps where there is no datapoint
 * and once over the whole window, since percentiles can't be made from those of its parts.
 */
export async function getWorkloadMetrics(ctx: ServiceContext, input: Input): Promise<WorkloadMetrics> {
  authorise(ctx.actor, 'estate.read');
  const found = await requireWorkload(ctx, input.workloadId);
  const snapshot = await requireSnapshot(ctx, input.workloadId);
  const row = { ...found, targetGroupArn: onlyTargetGroup(snapshot) };
  const now = ctx.clock.now();
  const window = chooseWindow(input.range, now);
  const wanted = metricCatalogue.filter(
    (one) => one.kind === row.kind && (!input.metric || input.metric.some((name) => name === one.metric)),
  );
  const asked = wanted.filter((one) => canBeThere(one, snapshot));
  const questions = asked.flatMap((one) => toQuestions(one, row, input.qualifier ?? null, window));
  await refuseOverBudget(ctx, questions.length);
  const answers = await ask(ctx, row, questions, window);
  const series = wanted.map((one) => {
    const at = asked.indexOf(one) * 2;
    const dimensions = dimensionsOf(one, row, input.qualifier ?? null);
    if (at < 0) return absentSeries(one, dimensions, whyAbsent(one, snapshot));
    return toSeries(one, dimensions, window, answers[at] ?? [], answers[at + 1] ?? []);
  });
  return {
    windowStart: window.start.toISOString(),
    windowEnd: window.end.toISOString(),
    periodSeconds: window.periodSeconds,
    observedAt: now.toISOString(),
    lastIsProvisional: window.end > now,
    series: withSampleCounts(series),
    metricsRequested: questions.length,
  };
}

/** Percentiles of two target groups can't be made into one. */
function onlyTargetGroup(snapshot: WorkloadSnapshot): string | undefined {
  const arns = snapshot.kind === 'service' ? snapshot.configuration.targetGroupArns : [];
  return arns.length === 1 ? arns[0] : undefined;
}

function canBeThere(definition: MetricDefinition, snapshot: WorkloadSnapshot): boolean {
  if (definition.needs === 'loadBalancer') return onlyTargetGroup(snapshot) !== undefined;
  if (definition.needs !== 'lambdaInsights' || snapshot.kind !== 'function') return true;
  return snapshot.configuration.layers.some((layer) => layer.includes(':layer:LambdaInsightsExtension'));
}

function toQuestions(
  definition: MetricDefinition,
  row: Parameters<typeof dimensionsOf>[1],
  qualifier: string | null,
  window: MetricWindow,
): readonly MetricQuestion[] {
  const { namespace, name, statistic } = definition;
  const question = { namespace, name, statistic, dimensions: dimensionsOf(definition, row, qualifier) };
  const wholeSeconds = (window.end.getTime() - window.start.getTime()) / 1000;
  return [
    { ...question, periodSeconds: window.periodSeconds },
    { ...question, periodSeconds: wholeSeconds },
  ];
}

async function refuseOverBudget(ctx: ServiceContext, asked: number): Promise<void> {
  const { budgetMonthly, usedThisMonth } = await readMetricSpend(ctx);
  if (usedThisMonth + asked <= budgetMonthly) return;
  throw new ServiceError('budget_exceeded', 'This month’s budget for CloudWatch metrics is used up.', {
    action: 'An administrator can raise it in Settings › Accounts; it starts anew with the month.',
    data: { usedThisMonth, budgetMonthly, asked },
  });
}

async function ask(
  ctx: ServiceContext,
  place: { readonly accountId: string; readonly region: string },
  questions: readonly MetricQuestion[],
  window: MetricWindow,
): Promise<readonly MetricAnswer[]> {
  const scope = await findScope(ctx.db, place.accountId, place.region);
  try {
    return await getMetricData(ctx.aws, scope, questions, window);
  } catch (error) {
    throw toServiceError(error);
  }
}

function toSeries(
  definition: MetricDefinition,
  dimensions: Readonly<Record<string, string>>,
  window: MetricWindow,
  parts: MetricAnswer,
  whole: MetricAnswer,
): MetricSeries {
  const { scale = 1 } = definition;
  const points = fillGaps(window, scaled(parts, scale));
  const present = points.filter((point) => point.value !== null).length;
  return {
    ...toSource(definition, dimensions),
    points: points.map(({ at, value }) => ({ at: at.toISOString(), value })),
    overall: scaled(whole, scale)[0]?.value ?? null,
    sampleCount: null,
    completeness: points.length === 0 ? 0 : present / points.length,
    absence: present === 0 ? 'CloudWatch holds no datapoint in this window' : null,
  };
}

function scaled(answer: MetricAnswer, scale: number): MetricAnswer {
  return answer.map(({ value, ...rest }) => ({ ...rest, value: value * scale }));
}

function absentSeries(
  definition: MetricDefinition,
  dimensions: Readonly<Record<string, string>>,
  absence: string,
): MetricSeries {
  const nothing = { points: [], overall: null, sampleCount: null, completeness: 0 };
  return { ...toSource(definition, dimensions), ...nothing, absence };
}

function toSource(definition: MetricDefinition, dimensions: Readonly<Record<string, string>>) {
  return {
    metric: MetricName.parse(definition.metric),
    statistic: definition.statistic,
    unit: definition.unit,
    source: { namespace: definition.namespace, name: definition.name, dimensions: { ...dimensions } },
  };
}

// Every request has one duration, so the invocations are what stands behind the duration statistics.
function withSampleCounts(series: readonly MetricSeries[]): MetricSeries[] {
  const requests = series.find((one) => one.metric === 'invocations')?.overall ?? null;
  const cold = series.find((one) => one.metric === 'coldStarts')?.overall ?? null;
  return series.map((one) => {
    if (one.source.name === 'Duration') return { ...one, sampleCount: requests };
    return one.metric === 'initMsP95' ? { ...one, sampleCount: cold } : one;
  });
}
