import type { PlanRefusal, PlanWarning } from '../../changes/plan';
import type { Undone } from '../../changes/undone';
import type { PriceBook } from '../../costs/price-book';
import { computeCapacityCost } from './floor-cost';
import { currentOf, type ScalingObservation } from './held';
import { type ScalingPlan, toScalingPlan } from './scaling-plan';
import { desiredCountStep } from './steps';
import { refuseSubject } from './subject-refusals';

/** How many tasks a service should run. */
export interface DesiredCountRequest {
  readonly desired: number;
}

export type DesiredCountPlan = ScalingPlan<'desiredCount', DesiredCountRequest>;

export interface DesiredCountInput {
  readonly request: DesiredCountRequest;
  readonly observation: ScalingObservation;
  readonly undoing: Undone<DesiredCountPlan> | null;
  readonly prices: PriceBook;
}

/** What setting a service's desired count would do, and every reason against it. */
export function planDesiredCount(input: DesiredCountInput): DesiredCountPlan {
  const { request, observation, undoing, prices } = input;
  const from = currentOf(observation);
  const { desired } = request;
  const { workload } = observation;
  return toScalingPlan<'desiredCount', DesiredCountRequest>(observation, undoing, {
    kind: 'desiredCount',
    title: `Run ${desired} ${desired === 1 ? 'task' : 'tasks'} instead of ${from}`,
    qualifier: 'tasks',
    from,
    wanted: desired,
    request,
    restore: { desired: from },
    steps: [desiredCountStep(workload, desired, from)],
    follows: ['steady'],
    deadlineSeconds: 900,
    restsOn: ['min', 'max', 'suspended'],
    cost: computeCapacityCost(observation, from, desired, prices),
    warnings: [
      outside(desired, observation),
      movedByPolicies(observation),
      none(desired),
      underWay(observation),
    ],
    refusals: [refuseSubject(observation), refuseNumber(desired)],
  });
}

function refuseNumber(desired: number): PlanRefusal | null {
  if (Number.isSafeInteger(desired) && desired >= 0 && desired <= 5000) return null;
  return {
    code: 'outOfRange',
    title: `${desired} is not a number of tasks`,
    detail: 'ECS takes whole numbers, at most 5,000 tasks a service.',
    action: 'Correct the number.',
  };
}

function outside(desired: number, { target }: ScalingObservation): PlanWarning | null {
  if (target === null) return null;
  if (desired < target.min) {
    return {
      code: 'belowMinimum',
      title: `Below the scaling minimum of ${target.min}`,
      detail: `The next time a policy scales out, AWS first lifts it to ${target.min}; scaling in does nothing. To keep fewer, lower the minimum instead.`,
      mustAcknowledge: true,
    };
  }
  if (desired <= target.max) return null;
  return {
    code: 'aboveMaximum',
    title: `Above the scaling maximum of ${target.max}`,
    detail: `The next time a policy scales in, AWS first drops it to ${target.max}; scaling out does nothing. To keep more, raise the maximum instead.`,
    mustAcknowledge: true,
  };
}

function movedByPolicies({ target }: ScalingObservation): PlanWarning | null {
  if (target === null || target.policies.length === 0) return null;
  if (target.suspended.in && target.suspended.out) return null;
  return {
    code: 'policiesOverwrite',
    title: 'Its scaling policies may move it again',
    detail: `A desired count set by hand holds only until ${target.policies.map((one) => one.name).join(' or ')} scales. To hold it, change the bounds or suspend scaling.`,
    mustAcknowledge: false,
  };
}

function none(desired: number): PlanWarning | null {
  if (desired !== 0) return null;
  return {
    code: 'nothingLeft',
    title: 'No task is left',
    detail: 'Every task is stopped, and the service answers nothing.',
    mustAcknowledge: true,
  };
}

function underWay({ service }: ScalingObservation): PlanWarning | null {
  if (service === null || service.capacity.deployments <= 1) return null;
  return {
    code: 'deploymentUnderWay',
    title: 'A deployment is under way',
    detail: 'ECS applies the number to it, and it counts as in force once the deployment is through.',
    mustAcknowledge: false,
  };
}
