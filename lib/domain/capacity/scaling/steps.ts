import type { PlanStep, StepRequest } from '../../changes/plan';
import type { CapacityProviderItem, ScalableTarget, ScheduledAction } from '../../inventory/snapshot';
import type { HeldPolicy, HeldTarget, TargetId } from './held';

/** Minimum, maximum and what is suspended: what registering sets. */
export type Bounds = Pick<ScalableTarget, 'min' | 'max' | 'suspended'>;

const naming = (id: TargetId): StepRequest => ({ ...id });

/** Registers a target or changes its bounds. */
export function registerStep(id: TargetId, bounds: Bounds, before: HeldTarget | null): PlanStep {
  return {
    operation: 'application-autoscaling:RegisterScalableTarget',
    request: toRegistration(id, bounds),
    words: before
      ? `Keep ${id.ResourceId} between ${bounds.min} and ${bounds.max}`
      : `Register ${id.ResourceId} to scale between ${bounds.min} and ${bounds.max}`,
    effect:
      'AWS moves the capacity into these bounds at once; between them, policies and schedules decide. Registering costs nothing.',
    inverse: before
      ? {
          operation: 'application-autoscaling:RegisterScalableTarget',
          request: toRegistration(id, before),
        }
      : { operation: 'application-autoscaling:DeregisterScalableTarget', request: naming(id) },
  };
}

function toRegistration(id: TargetId, { min, max, suspended }: Bounds): StepRequest {
  return {
    ...id,
    MinCapacity: min,
    MaxCapacity: max,
    SuspendedState: {
      DynamicScalingInSuspended: suspended.in,
      DynamicScalingOutSuspended: suspended.out,
      ScheduledScalingSuspended: suspended.scheduled,
    },
  };
}

/** Deregisters a target; AWS deletes its policies and schedules with it. */
export function deregisterStep(id: TargetId, before: HeldTarget): PlanStep {
  return {
    operation: 'application-autoscaling:DeregisterScalableTarget',
    request: naming(id),
    words: `Stop scaling ${id.ResourceId}`,
    effect: 'Its policies and schedules are deleted with it; the capacity stays where it is.',
    inverse: {
      operation: 'application-autoscaling:RegisterScalableTarget',
      request: toRegistration(id, before),
    },
  };
}

/** Puts a policy; `before` is the one of that name it replaces. */
export function putPolicyStep(id: TargetId, policy: HeldPolicy, before: HeldPolicy | null): PlanStep {
  return {
    operation: 'application-autoscaling:PutScalingPolicy',
    request: toPolicyRequest(id, policy),
    words: `${before ? 'Change' : 'Put'} the policy ${policy.name} of ${id.ResourceId}`,
    effect:
      policy.type === 'TargetTrackingScaling'
        ? 'AWS makes the alarms behind it, at $0.10 a month each, and scales by them.'
        : 'It scales when an alarm fires it; AWS makes none for it.',
    inverse: before
      ? {
          operation: 'application-autoscaling:PutScalingPolicy',
          request: toPolicyRequest(id, before),
        }
      : {
          operation: 'application-autoscaling:DeleteScalingPolicy',
          request: { ...id, PolicyName: policy.name },
        },
  };
}

function toPolicyRequest(id: TargetId, { name, type, configuration }: HeldPolicy): StepRequest {
  return { ...id, PolicyName: name, PolicyType: type, [`${type}PolicyConfiguration`]: configuration };
}

/** Deletes a policy, and the alarms AWS made for it. */
export function deletePolicyStep(id: TargetId, before: HeldPolicy): PlanStep {
  return {
    operation: 'application-autoscaling:DeleteScalingPolicy',
    request: { ...id, PolicyName: before.name },
    words: `Delete the policy ${before.name} of ${id.ResourceId}`,
    effect: 'The alarms AWS made for it are deleted too; the capacity stays where it is.',
    inverse: {
      operation: 'application-autoscaling:PutScalingPolicy',
      request: toPolicyRequest(id, before),
    },
  };
}

/** Puts a scheduled action with all its times, since AWS clears those a Put leaves out. */
export function putScheduleStep(
  id: TargetId,
  action: ScheduledAction,
  before: ScheduledAction | null,
): PlanStep {
  return {
    operation: 'application-autoscaling:PutScheduledAction',
    request: toScheduleRequest(id, action),
    words: `${before ? 'Change' : 'Put'} the schedule ${action.name} of ${id.ResourceId}`,
    effect: 'At each run AWS sets the bounds it names; they stay until something sets others.',
    inverse: before
      ? { operation: 'application-autoscaling:PutScheduledAction', request: toScheduleRequest(id, before) }
      : {
          operation: 'application-autoscaling:DeleteScheduledAction',
          request: { ...id, ScheduledActionName: action.name },
        },
  };
}

function toScheduleRequest(id: TargetId, action: ScheduledAction): StepRequest {
  const { name, schedule, timezone, min, max, startTime, endTime } = action;
  return {
    ...id,
    ScheduledActionName: name,
    Schedule: schedule,
    ...(timezone === null ? {} : { Timezone: timezone }),
    ...(startTime === null ? {} : { StartTime: startTime }),
    ...(endTime === null ? {} : { EndTime: endTime }),
    ScalableTargetAction: {
      ...(min === null ? {} : { MinCapacity: min }),
      ...(max === null ? {} : { MaxCapacity: max }),
    },
  };
}

/** Deletes a scheduled action; bounds it has set stay. */
export function deleteScheduleStep(id: TargetId, before: ScheduledAction): PlanStep {
  return {
    operation: 'application-autoscaling:DeleteScheduledAction',
    request: { ...id, ScheduledActionName: before.name },
    words: `Delete the schedule ${before.name} of ${id.ResourceId}`,
    effect: 'It runs no more; the bounds it last set stay in force.',
    inverse: {
      operation: 'application-autoscaling:PutScheduledAction',
      request: toScheduleRequest(id, before),
    },
  };
}

interface ServiceName {
  readonly name: string;
  readonly clusterName: string | null;
}

/** Sets how many tasks a service should run. */
export function desiredCountStep({ name, clusterName }: ServiceName, wanted: number, from: number): PlanStep {
  const service = { cluster: clusterName ?? 'default', service: name };
  return {
    operation: 'ecs:UpdateService',
    request: { ...service, desiredCount: wanted },
    words: `Run ${wanted} ${wanted === 1 ? 'task' : 'tasks'} of ${name}`,
    effect:
      wanted > from
        ? 'ECS starts tasks of the current deployment; no new deployment begins.'
        : 'ECS drains and stops tasks; no new deployment begins.',
    inverse: { operation: 'ecs:UpdateService', request: { ...service, desiredCount: from } },
  };
}

/** Sets which capacity providers a service's tasks run on; ECS replaces its tasks. */
export function strategyStep(
  { name, clusterName }: ServiceName,
  items: readonly CapacityProviderItem[],
  from: readonly CapacityProviderItem[],
): PlanStep {
  const toRequest = (strategy: readonly CapacityProviderItem[]): StepRequest => ({
    cluster: clusterName ?? 'default',
    service: name,
    capacityProviderStrategy: strategy.map(({ provider, base, weight }) => ({
      capacityProvider: provider,
      base,
      weight,
    })),
    forceNewDeployment: true,
  });
  return {
    operation: 'ecs:UpdateService',
    request: toRequest(items),
    words: `Place the tasks of ${name} by the new strategy`,
    effect: 'A new deployment begins: ECS replaces every task, placing the new ones by this strategy.',
    inverse: { operation: 'ecs:UpdateService', request: toRequest(from) },
  };
}

interface AliasName {
  readonly name: string;
  readonly qualifier: string;
}

/** Provisions the number a new target begins with. */
export function provisionStep({ name, qualifier }: AliasName, wanted: number): PlanStep {
  const alias = { FunctionName: name, Qualifier: qualifier };
  return {
    operation: 'lambda:PutProvisionedConcurrencyConfig',
    request: { ...alias, ProvisionedConcurrentExecutions: wanted },
    words: `Keep ${wanted} ${wanted === 1 ? 'environment' : 'environments'} of ${qualifier} ready to begin with`,
    effect: 'Application Auto Scaling may not handle an alias that begins with none.',
    inverse: { operation: 'lambda:DeleteProvisionedConcurrencyConfig', request: alias },
  };
}

/** Switches provisioned concurrency off, as it was before the target. */
export function unprovisionStep({ name, qualifier }: AliasName, from: number): PlanStep {
  const alias = { FunctionName: name, Qualifier: qualifier };
  return {
    operation: 'lambda:DeleteProvisionedConcurrencyConfig',
    request: alias,
    words: `Switch provisioned concurrency of ${qualifier} off`,
    effect: 'Requests are served on demand again; billing for the environments ends.',
    inverse: {
      operation: 'lambda:PutProvisionedConcurrencyConfig',
      request: { ...alias, ProvisionedConcurrentExecutions: from },
    },
  };
}
