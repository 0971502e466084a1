import type { FieldValue, StepOperation, StepRequest } from '../../changes/plan';
import type { CapacityProviderItem, ScalableTarget, ScheduledAction } from '../../inventory/snapshot';
import { numberOf, recordOf, textOf } from '../../plain-values';
import { currentOf, type HeldPolicy, type ScalingReading } from './held';
import { describeHeldPolicy } from './policy-words';

/**
 * What AWS holds of a workload's scaling, a line each: `min`, `max`, `suspended`, `desired`, `provisioned`,
 * `strategy`, `policy <name>`, `schedule <name>`. What a call brings about is told in the same words, so that one
 * comparison serves stale plans, lost answers and verification.
 */
export type Facts = Readonly<Record<string, FieldValue>>;

/** Facts that are about the workload following, not about what is configured. */
export const followingFacts: readonly string[] = ['steady', 'inBounds'];

/** All facts of a reading. */
export function toFacts(reading: ScalingReading): Facts {
  const { target, service, provisioned } = reading;
  const policies = target?.policies ?? [];
  const schedules = target?.scheduledActions ?? [];
  return {
    target: target ? 'registered' : null,
    min: target?.min ?? null,
    max: target?.max ?? null,
    suspended: target && describeSuspended(target.suspended),
    ...Object.fromEntries(policies.map((one) => [policyField(one.name), describeHeldPolicy(one)])),
    ...Object.fromEntries(schedules.map((one) => [scheduleField(one.name), describeSchedule(one)])),
    ...(service
      ? {
          desired: service.capacity.desired,
          strategy: describeStrategy(service.configuration.capacityProviders),
        }
      : { provisioned: provisioned?.requested ?? null }),
    steady: isSteady(reading) ? 'yes' : null,
    inBounds: isInBounds(reading) ? 'yes' : null,
  };
}

/** What holds once AWS has carried out a call; null of a field: it is no longer there. */
export function factsOfCall(operation: StepOperation, request: StepRequest): Facts {
  switch (operation) {
    case 'application-autoscaling:RegisterScalableTarget':
      return {
        target: 'registered',
        min: numberOf(request.MinCapacity),
        max: numberOf(request.MaxCapacity),
        suspended: describeSuspended(toSuspended(request.SuspendedState)),
      };
    case 'application-autoscaling:DeregisterScalableTarget':
      return { target: null, min: null, max: null, suspended: null };
    case 'application-autoscaling:PutScalingPolicy':
      return { [policyField(String(request.PolicyName))]: describeHeldPolicy(toHeldPolicy(request)) };
    case 'application-autoscaling:DeleteScalingPolicy':
      return { [policyField(String(request.PolicyName))]: null };
    case 'application-autoscaling:PutScheduledAction':
      return {
        [scheduleField(String(request.ScheduledActionName))]: describeSchedule(toScheduled(request)),
      };
    case 'application-autoscaling:DeleteScheduledAction':
      return { [scheduleField(String(request.ScheduledActionName))]: null };
    case 'ecs:UpdateService':
      return factsOfUpdate(request);
    case 'lambda:PutProvisionedConcurrencyConfig':
      return { provisioned: numberOf(request.ProvisionedConcurrentExecutions) };
    case 'lambda:DeleteProvisionedConcurrencyConfig':
      return { provisioned: null };
    case 'lambda:PublishVersion':
    case 'lambda:CreateAlias':
    case 'lambda:DeleteAlias':
      throw new Error(`${operation} is no call of scaling`);
  }
}

function factsOfUpdate(request: StepRequest): Facts {
  const items = request.capacityProviderStrategy;
  return {
    ...(request.desiredCount === undefined ? {} : { desired: numberOf(request.desiredCount) }),
    ...(Array.isArray(items) ? { strategy: describeStrategy(items.map(toItem)) } : {}),
  };
}

/** A fact's name in a sentence or a table. */
export function labelOfFact(field: string): string {
  if (field.startsWith('policy ')) return `Policy ${field.slice(7)}`;
  if (field.startsWith('schedule ')) return `Schedule ${field.slice(9)}`;
  return labels[field] ?? field;
}

const labels: Readonly<Record<string, string>> = {
  target: 'Scaling target',
  min: 'Minimum',
  max: 'Maximum',
  suspended: 'Suspended',
  desired: 'Desired count',
  provisioned: 'Provisioned concurrency',
  strategy: 'Capacity provider strategy',
  steady: 'Everything wanted is running',
  inBounds: 'Capacity within the bounds',
};

/** The field of a policy. */
export const policyField = (name: string) => `policy ${name}`;
/** The field of a scheduled action. */
export const scheduleField = (name: string) => `schedule ${name}`;

/** What is suspended, in words; null when nothing is. */
export function describeSuspended(suspended: ScalableTarget['suspended']): string | null {
  const parts = [
    suspended.in ? 'scaling in' : '',
    suspended.out ? 'scaling out' : '',
    suspended.scheduled ? 'schedules' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** All a scheduled action holds, in one line. */
export function describeSchedule(action: Omit<ScheduledAction, 'createdAt'>): string {
  const bounds = [
    action.min === null ? '' : `min ${action.min}`,
    action.max === null ? '' : `max ${action.max}`,
  ].filter((part) => part !== '');
  const zone = action.schedule.startsWith('rate') ? '' : ` ${action.timezone ?? 'UTC'}`;
  const from = action.startTime ? `, from ${action.startTime}` : '';
  const until = action.endTime ? `, until ${action.endTime}` : '';
  return `${action.schedule}${zone}: ${bounds.join(', ')}${from}${until}`;
}

/** A capacity provider strategy in one line; null when none is set. */
export function describeStrategy(items: readonly CapacityProviderItem[]): string | null {
  if (items.length === 0) return null;
  const sorted = [...items].sort((a, b) => a.provider.localeCompare(b.provider));
  return sorted
    .map(
      ({ provider, base, weight }) =>
        `${provider} weight ${weight}${base > 0 ? ` after a base of ${base}` : ''}`,
    )
    .join(', ');
}

function isSteady({ service, provisioned }: ScalingReading): boolean {
  if (service === null) return provisioned === null || provisioned.status === 'READY';
  const { deployments, running, desired } = service.capacity;
  return deployments <= 1 && running === desired;
}

function isInBounds(reading: ScalingReading): boolean {
  const { target } = reading;
  if (target === null) return false;
  const current = currentOf(reading);
  // AWS moves nothing in a direction that is suspended.
  const least = target.suspended.out ? 0 : target.min;
  const most = target.suspended.in ? Number.POSITIVE_INFINITY : target.max;
  return current >= least && current <= most;
}

function toHeldPolicy(request: StepRequest): HeldPolicy {
  const { PolicyName, PolicyType } = request;
  const type =
    PolicyType === 'StepScaling' || PolicyType === 'PredictiveScaling' ? PolicyType : 'TargetTrackingScaling';
  const configuration = recordOf(request[`${type}PolicyConfiguration`]);
  return { name: String(PolicyName), type, configuration, alarms: [] };
}

function toScheduled(request: StepRequest): Omit<ScheduledAction, 'createdAt'> {
  const action = recordOf(request.ScalableTargetAction);
  return {
    name: String(request.ScheduledActionName),
    schedule: String(request.Schedule),
    timezone: textOf(request.Timezone),
    min: numberOf(action.MinCapacity),
    max: numberOf(action.MaxCapacity),
    startTime: textOf(request.StartTime),
    endTime: textOf(request.EndTime),
  };
}

function toSuspended(value: unknown): ScalableTarget['suspended'] {
  const state = recordOf(value);
  return {
    in: state.DynamicScalingInSuspended === true,
    out: state.DynamicScalingOutSuspended === true,
    scheduled: state.ScheduledScalingSuspended === true,
  };
}

function toItem(value: unknown): CapacityProviderItem {
  const item = recordOf(value);
  return {
    provider: String(item.capacityProvider),
    weight: numberOf(item.weight) ?? 0,
    base: numberOf(item.base) ?? 0,
  };
}
