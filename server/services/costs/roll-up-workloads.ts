import type { RollUpWindow } from '@/lib/domain/costs/usage/plan-roll-up';
import type { AskedFigure } from '@/lib/domain/costs/usage/roll-up';
import {
  firstQuestion,
  otherQuestions,
  periodQuestions,
  type RollUpQuestion,
} from '@/lib/domain/costs/usage/roll-up-questions';
import { type FigurePoints, toRollUps } from '@/lib/domain/costs/usage/to-roll-ups';
import type { AwsScope } from '../../aws/access';
import { getMetricData, type MetricAnswer } from '../../aws/cloudwatch/get-metric-data';
import { listCapacities } from '../../db/capacity-repository';
import {
  type ClaimedRollUp,
  type RollUpWrite,
  storeRollUps,
  widenCoverage,
} from '../../db/roll-up-repository';
import type { ServiceContext } from '../context';
import { readBalancers } from './read-balancers';

interface Question extends RollUpQuestion {
  readonly workloadId: string;
}

type Points = Partial<Record<AskedFigure, Map<number, number>>>;

/**
 * Asks CloudWatch about a window of workloads of one region and stores their roll-ups: first what tells whether they
 * did anything, then the rest of those that did. Hours older than `hourlyDays` are kept by the day only.
 */
export async function rollUpWorkloads(
  ctx: ServiceContext,
  scope: AwsScope,
  workloads: readonly ClaimedRollUp[],
  window: RollUpWindow,
  hourlyDays: number,
): Promise<void> {
  const points = new Map<string, Points>(workloads.map(({ id }) => [id, {}]));
  const dayPoints = new Map<string, Points>(workloads.map(({ id }) => [id, {}]));
  const ask = (questions: readonly Question[]) => askAll(ctx, scope, questions, window, points);
  await ask(workloads.map((workload) => ({ ...firstQuestion(workload), workloadId: workload.id })));
  const active = workloads.filter(({ id }) => isActive(points.get(id) ?? {}));
  const ofActive = (questionsOf: (workload: ClaimedRollUp) => readonly RollUpQuestion[]) =>
    active.flatMap((workload) =>
      questionsOf(workload).map((question) => ({ ...question, workloadId: workload.id })),
    );
  await ask(ofActive((workload) => [...otherQuestions(workload), ...periodQuestions(workload)]));
  if (window.periodSeconds === 3600) {
    await askAll(ctx, scope, ofActive(periodQuestions), { ...window, periodSeconds: 86_400 }, dayPoints);
  }
  const activeIds = new Set(active.map(({ id }) => id));
  const balancers = await readBalancers(ctx, scope, workloads, window, (id) => activeIds.has(id));
  const ids = workloads.map(({ id }) => id);
  const capacities = await listCapacities(ctx.db, ids);
  const oldestHour = ctx.clock.now().getTime() - hourlyDays * 86_400_000;
  const rows = workloads.flatMap(({ id, kind }): readonly RollUpWrite[] =>
    toRollUps({
      kind,
      window,
      points: points.get(id) ?? {},
      dayPoints: dayPoints.get(id) ?? {},
      capacity: capacities.get(id) ?? [],
      balancing: balancers.get(id) ?? null,
    })
      .filter(({ period, start }) => period === 'day' || start.getTime() >= oldestHour)
      .map((row) => ({ ...row, workloadId: id })),
  );
  await storeRollUps(ctx.db, rows, ctx.clock.now());
  await widenCoverage(ctx.db, ids, window);
}

async function askAll(
  ctx: ServiceContext,
  scope: AwsScope,
  questions: readonly Question[],
  window: RollUpWindow,
  points: ReadonlyMap<string, Points>,
): Promise<void> {
  const { periodSeconds } = window;
  const answers = await getMetricData(
    ctx.aws,
    scope,
    questions.map((question) => ({ ...question, periodSeconds })),
    window,
  );
  for (const [index, { workloadId, figure, scale = 1 }] of questions.entries()) {
    const own = points.get(workloadId);
    if (own) own[figure] = addPoints(own[figure], answers[index] ?? [], scale);
  }
}

// A service behind two target groups has two answers to one figure.
function addPoints(
  known: ReadonlyMap<number, number> | undefined,
  answer: MetricAnswer,
  scale: number,
): Map<number, number> {
  const points = new Map(known);
  for (const { at, value } of answer) {
    points.set(at.getTime(), (points.get(at.getTime()) ?? 0) + value * scale);
  }
  return points;
}

function isActive(points: FigurePoints): boolean {
  return Object.values(points).some((answered) => answered.size > 0);
}
