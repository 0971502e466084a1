import type { FieldChange, PlanRefusal, PlanWarning } from '../../changes/plan';
import type { Undone } from '../../changes/undone';
import type { PriceBook } from '../../costs/price-book';
import type { CapacityProviderItem } from '../../inventory/snapshot';
import { toTaskSplit } from '../task-split';
import { describeStrategy } from './facts';
import { computeServiceCost } from './floor-cost';
import { currentOf, type ScalingObservation } from './held';
import { type ScalingPlan, toScalingPlan } from './scaling-plan';
import { strategyStep } from './steps';
import { refuseSubject } from './subject-refusals';

/** Which capacity providers the tasks of a service run on; empty: the cluster's default strategy. */
export interface StrategyRequest {
  readonly items: readonly CapacityProviderItem[];
}

export type StrategyPlan = ScalingPlan<'capacityProviderStrategy', StrategyRequest>;

export interface StrategyPlanInput {
  readonly request: StrategyRequest;
  readonly observation: ScalingObservation;
  readonly undoing: Undone<StrategyPlan> | null;
  readonly prices: PriceBook;
}

/** What placing a service's tasks by another strategy would do, and every reason against it. */
export function planStrategy({ request, observation, undoing, prices }: StrategyPlanInput): StrategyPlan {
  const { service, target, workload } = observation;
  const held = service?.configuration.capacityProviders ?? [];
  const floor = target?.min ?? currentOf(observation);
  return toScalingPlan<'capacityProviderStrategy', StrategyRequest>(observation, undoing, {
    kind: 'capacityProviderStrategy',
    title: 'Change Spot and on demand',
    qualifier: 'placement',
    from: describeStrategy(held),
    wanted: describeStrategy(request.items),
    request,
    restore: { items: toRestore(observation) },
    steps: [strategyStep(workload, request.items, held)],
    follows: ['steady'],
    deadlineSeconds: 1800,
    restsOn: [],
    moreFields: toSplits(request, observation),
    cost: computeServiceCost(
      observation,
      { tasks: floor, items: held },
      { tasks: floor, items: request.items },
      prices,
    ),
    warnings: [newDeployment(observation), noneSure(request), leavesLaunchType(observation)],
    refusals: [refuseSubject(observation), refuseController(observation), refuseItems(request)],
  });
}

// A service that was started by launch type can't go back to one: the same placement as a strategy is the way back.
function toRestore({ service }: ScalingObservation): readonly CapacityProviderItem[] {
  const { capacityProviders = [], launchType = null } = service?.configuration ?? {};
  if (capacityProviders.length > 0 || launchType !== 'FARGATE') return capacityProviders;
  return [{ provider: 'FARGATE', base: 0, weight: 1 }];
}

/** How the tasks divide at the minimum, now and at the maximum, before and after. */
function toSplits({ items }: StrategyRequest, observation: ScalingObservation): readonly FieldChange[] {
  const { target, service } = observation;
  const current = currentOf(observation);
  const counts: readonly (readonly [string, number])[] = [
    ...(target ? [['at the minimum', target.min] as const] : []),
    ['now', current],
    ...(target ? [['at the maximum', target.max] as const] : []),
  ];
  const { capacityProviders = [], launchType = null } = service?.configuration ?? {};
  return counts.map(([when, count]) => ({
    field: `split ${when}`,
    label: `Of ${count} ${count === 1 ? 'task' : 'tasks'} ${when}`,
    from: describeSplit(capacityProviders, launchType, count),
    to: describeSplit(items, null, count),
  }));
}

function describeSplit(
  items: readonly CapacityProviderItem[],
  launchType: string | null,
  count: number,
): string {
  const split = toTaskSplit(items, launchType, count);
  if (!split.known) return `unknown: ${split.reason}`;
  const range = ({ least, most }: { readonly least: number; readonly most: number }) =>
    least === most ? String(least) : `${least} to ${most}`;
  const { spot, onDemand, guaranteed } = split.value;
  return `${range(spot)} on Spot, ${range(onDemand)} on demand (${guaranteed} for sure)`;
}

function newDeployment({ service }: ScalingObservation): PlanWarning {
  const { minimumHealthyPercent = null } = service?.configuration ?? {};
  return {
    code: 'newDeployment',
    title: 'Every task is replaced',
    detail: `A new deployment begins at once, and keeps ${minimumHealthyPercent ?? 100} percent of the tasks running while it replaces them. Scaling in waits until it is done.`,
    mustAcknowledge: true,
  };
}

function noneSure({ items }: StrategyRequest): PlanWarning | null {
  const spot = items.some((item) => item.provider === 'FARGATE_SPOT' && item.weight + item.base > 0);
  const sure = items.some((item) => item.provider !== 'FARGATE_SPOT' && item.base > 0);
  if (!spot || sure) return null;
  return {
    code: 'noneSure',
    title: 'No task is sure to stay',
    detail:
      'Without a base, weights guarantee no task on demand: AWS can take Spot tasks back with two minutes’ notice, and a low count may be all Spot. Give FARGATE a base to keep some.',
    mustAcknowledge: false,
  };
}

function leavesLaunchType({ service }: ScalingObservation): PlanWarning | null {
  const { launchType = null, capacityProviders = [] } = service?.configuration ?? {};
  if (launchType === null || capacityProviders.length > 0) return null;
  return {
    code: 'leavesLaunchType',
    title: `It is no longer started by launch type ${launchType}`,
    detail:
      'ECS does not go back from a strategy to a launch type. The way back is a strategy that places all tasks on the same capacity.',
    mustAcknowledge: false,
  };
}

function refuseController({ service }: ScalingObservation): PlanRefusal | null {
  const controller = service?.configuration.deploymentController ?? 'ECS';
  if (controller === 'ECS') return null;
  return {
    code: 'deploymentController',
    title: `Deployments are made by ${controller}`,
    detail: 'ECS changes the strategy only of services whose deployments it makes itself.',
    action: 'Change it where the deployments are made.',
  };
}

function refuseItems({ items }: StrategyRequest): PlanRefusal | null {
  const whole = (value: number, most: number) => Number.isSafeInteger(value) && value >= 0 && value <= most;
  const why = items.some(({ weight, base }) => !whole(weight, 1000) || !whole(base, 100_000))
    ? 'Weights are whole numbers from 0 to 1,000, bases from 0 to 100,000.'
    : items.length > 20
      ? 'A strategy has at most 20 providers.'
      : items.length > 0 && items.every(({ weight }) => weight === 0)
        ? 'At least one weight must be above 0.'
        : items.filter(({ base }) => base > 0).length > 1
          ? 'Only one provider may have a base.'
          : new Set(items.map(({ provider }) => provider)).size < items.length
            ? 'Each provider stands in a strategy once.'
            : isMixed(items)
              ? 'Fargate and a cluster’s own instances can’t stand in one strategy.'
              : null;
  if (why === null) return null;
  return {
    code: 'strategyInvalid',
    title: 'ECS does not take this strategy',
    detail: why,
    action: 'Correct it, and the plan follows.',
  };
}

function isMixed(items: readonly CapacityProviderItem[]): boolean {
  const fargate = items.filter(({ provider }) => provider.startsWith('FARGATE')).length;
  return fargate > 0 && fargate < items.length;
}
