import { type BalancedTarget, type Balancing, isPriced } from '@/lib/domain/costs/usage/balancer-use';
import type { RollUpWindow } from '@/lib/domain/costs/usage/plan-roll-up';
import type { AwsScope } from '../../aws/access';
import { getMetricData, type MetricAnswer } from '../../aws/cloudwatch/get-metric-data';
import { listBalancers } from '../../db/balancer-repository';
import type { ClaimedRollUp } from '../../db/roll-up-repository';
import type { ServiceContext } from '../context';

type Points = Map<string, ReadonlyMap<number, number>>;

interface Question {
  readonly into: Points;
  readonly of: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/**
 * The load balancers in front of services over a window, by service, each asked of CloudWatch once: its requests and
 * capacity units, and where it is shared the requests of the target groups that `isActive` services are in.
 */
export async function readBalancers(
  ctx: ServiceContext,
  scope: AwsScope,
  workloads: readonly ClaimedRollUp[],
  window: RollUpWindow,
  isActive: (workloadId: string) => boolean,
): Promise<ReadonlyMap<string, Balancing>> {
  const services = workloads.filter(({ kind }) => kind === 'service');
  const balanced = services.filter(({ targetGroupArns }) => targetGroupArns.length > 0);
  const known = await listBalancers(
    ctx.db,
    balanced.map(({ id }) => id),
  );
  const points = { requests: new Map(), lcuHours: new Map(), groupRequests: new Map() };
  const questions = new Map<string, Question>();
  for (const [id, targets] of known) {
    for (const question of targets
      .filter(isPriced)
      .flatMap((one) => toQuestions(one, points, isActive(id)))) {
      questions.set(`${question.name} ${Object.values(question.dimensions).join(' ')}`, question);
    }
  }
  await askAll(ctx, scope, [...questions.values()], window);
  return new Map(
    services.flatMap(({ id, targetGroupArns }): [string, Balancing][] => {
      const targets = targetGroupArns.length === 0 ? [] : known.get(id);
      return targets ? [[id, { targets, points }]] : [];
    }),
  );
}

function toQuestions(
  { balancer: LoadBalancer, targetGroup: TargetGroup, groups }: BalancedTarget,
  points: Readonly<Record<keyof Balancing['points'], Points>>,
  isActive: boolean,
): readonly Question[] {
  const whole = { of: LoadBalancer, dimensions: { LoadBalancer } };
  const part = { of: TargetGroup, dimensions: { LoadBalancer, TargetGroup } };
  return [
    { into: points.requests, name: 'RequestCount', ...whole },
    { into: points.lcuHours, name: 'ConsumedLCUs', ...whole },
    ...(groups > 1 && isActive ? [{ into: points.groupRequests, name: 'RequestCount', ...part }] : []),
  ];
}

async function askAll(
  ctx: ServiceContext,
  scope: AwsScope,
  questions: readonly Question[],
  window: RollUpWindow,
): Promise<void> {
  const { periodSeconds } = window;
  const namespace = 'AWS/ApplicationELB';
  const asked = questions.map(({ name, dimensions }) => ({
    namespace,
    name,
    dimensions,
    statistic: 'Sum',
    periodSeconds,
  }));
  const answers = await getMetricData(ctx.aws, scope, asked, window);
  for (const [index, { into, of }] of questions.entries()) into.set(of, toPoints(answers[index] ?? []));
}

function toPoints(answer: MetricAnswer): ReadonlyMap<number, number> {
  return new Map(answer.map(({ at, value }) => [at.getTime(), value]));
}
