import { flag, text, texts } from '../input';
import type { Operation } from '../service';
import type { RegionState } from '../world';
import { ACTIVITIES_KEPT_MS } from './activities';
import { invalid } from './errors';
import { pageOf } from './pages';
import { alarmsOf } from './policies/policy-alarms';
import {
  type Scalable,
  type ScalableTarget,
  type ScalingActivity,
  type ScalingPolicy,
  type ScheduledAction,
  scalableKey,
} from './state';
import { readFilter, readNamespace } from './targets/scalable-input';

function scalableView(item: Scalable) {
  return {
    ServiceNamespace: item.serviceNamespace,
    ResourceId: item.resourceId,
    ScalableDimension: item.scalableDimension,
  };
}

function targetView(target: ScalableTarget) {
  return {
    ...scalableView(target),
    MinCapacity: target.minCapacity,
    MaxCapacity: target.maxCapacity,
    ...(target.predictedCapacity === null ? {} : { PredictedCapacity: target.predictedCapacity }),
    RoleARN: target.roleArn,
    CreationTime: new Date(target.createdAt),
    SuspendedState: target.suspended,
    ScalableTargetARN: target.arn,
  };
}

function atMostFifty(names: readonly string[], member: string): ReadonlySet<string> | null {
  if (names.length > 50)
    throw invalid(
      `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must have length less than or equal to 50`,
    );
  return names.length === 0 ? null : new Set(names);
}

/** DescribeScalableTargets: of a namespace, optionally of up to fifty resources. */
export const describeScalableTargets: Operation = {
  handle(input, call) {
    const namespace = readNamespace(input);
    const dimension = text(input, 'ScalableDimension');
    const ids = atMostFifty(texts(input, 'ResourceIds'), 'resourceIds');
    if (dimension !== undefined && ids === null) {
      throw invalid('If you specify a scalable dimension, you must also specify a resource ID.');
    }
    const found = [...call.state.scaling.targets.values()].filter(
      (one) =>
        one.serviceNamespace === namespace &&
        (ids === null || ids.has(one.resourceId)) &&
        (dimension === undefined || one.scalableDimension === dimension),
    );
    const page = pageOf(input, found, scalableKey);
    return { ScalableTargets: page.items.map(targetView), ...page.next };
  },
};

function policyView(state: RegionState, policy: ScalingPolicy) {
  return {
    PolicyARN: policy.arn,
    PolicyName: policy.name,
    ...scalableView(policy),
    PolicyType: policy.type,
    [`${policy.type}PolicyConfiguration`]: policy.configuration,
    Alarms: alarmsOf(state, policy),
    CreationTime: new Date(policy.createdAt),
  };
}

/** DescribeScalingPolicies: of a namespace, optionally of one resource or by name. */
export const describeScalingPolicies: Operation = {
  handle(input, call) {
    const matches = readFilter(input);
    const names = atMostFifty(texts(input, 'PolicyNames'), 'policyNames');
    const found = [...call.state.scaling.policies.values()].filter(
      (one) => matches(one) && (names === null || names.has(one.name)),
    );
    const page = pageOf(input, found, (one) => one.arn);
    return { ScalingPolicies: page.items.map((one) => policyView(call.state, one)), ...page.next };
  },
};

function actionView(action: ScheduledAction) {
  const { timezone, startTime, endTime, minCapacity, maxCapacity } = action;
  return {
    ScheduledActionName: action.name,
    ScheduledActionARN: action.arn,
    ...scalableView(action),
    Schedule: action.schedule,
    ...(timezone === null ? {} : { Timezone: timezone }),
    ...(startTime === null ? {} : { StartTime: new Date(startTime) }),
    ...(endTime === null ? {} : { EndTime: new Date(endTime) }),
    ScalableTargetAction: {
      ...(minCapacity === null ? {} : { MinCapacity: minCapacity }),
      ...(maxCapacity === null ? {} : { MaxCapacity: maxCapacity }),
    },
    CreationTime: new Date(action.createdAt),
  };
}

/** DescribeScheduledActions: of a namespace, optionally of one resource or by name. */
export const describeScheduledActions: Operation = {
  handle(input, call) {
    const matches = readFilter(input);
    const names = atMostFifty(texts(input, 'ScheduledActionNames'), 'scheduledActionNames');
    const found = [...call.state.scaling.scheduledActions.values()].filter(
      (one) => matches(one) && (names === null || names.has(one.name)),
    );
    const page = pageOf(input, found, (one) => one.arn);
    return { ScheduledActions: page.items.map(actionView), ...page.next };
  },
};

/** Until it is over an activity is in progress and has no end. */
function activityView(activity: ScalingActivity, now: number) {
  const done = activity.endTime <= now;
  return {
    ActivityId: activity.id,
    ...scalableView(activity),
    Description: activity.description,
    Cause: activity.cause,
    StartTime: new Date(activity.startTime),
    ...(activity.notScaled === null && done ? { EndTime: new Date(activity.endTime) } : {}),
    StatusCode: done ? activity.statusCode : 'InProgress',
    ...(activity.notScaled === null
      ? { StatusMessage: done ? activity.statusMessage : startedMessage(activity) }
      : { NotScaledReasons: [activity.notScaled] }),
  };
}

function startedMessage({ description, serviceNamespace }: ScalingActivity): string {
  const what = description.replace(/^Setting /, '').replace(/\.$/, '');
  return `Successfully set ${what}. Waiting for change to be fulfilled by ${serviceNamespace}.`;
}

/** DescribeScalingActivities: newest first, of the last six weeks; those that scaled nothing only when asked for. */
export const describeScalingActivities: Operation = {
  handle(input, call) {
    const matches = readFilter(input);
    const everything = flag(input, 'IncludeNotScaledActivities') ?? false;
    const since = call.now - ACTIVITIES_KEPT_MS;
    const found = call.state.scaling.activities
      .filter((one) => matches(one) && one.startTime >= since && (everything || one.notScaled === null))
      .reverse();
    const page = pageOf(input, found, (one) => one.id);
    return { ScalingActivities: page.items.map((one) => activityView(one, call.now)), ...page.next };
  },
};
