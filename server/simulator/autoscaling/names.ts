import { createHash } from 'node:crypto';
import { uuidOf } from '../random';
import type { RegionState } from '../world';
import { type Scalable, scalableKey } from './state';

const ROLES: Readonly<Record<string, readonly [service: string, role: string]>> = {
  lambda: ['lambda', 'AWSServiceRoleForApplicationAutoScaling_LambdaConcurrency'],
  ecs: ['ecs', 'AWSServiceRoleForApplicationAutoScaling_ECSService'],
};

/** Returns the ARN of the service-linked role that scales for a namespace. */
export function serviceLinkedRoleArn(account: string, serviceNamespace: string): string {
  const [service, role] = ROLES[serviceNamespace] ?? [
    serviceNamespace,
    'AWSServiceRoleForApplicationAutoScaling',
  ];
  return `arn:aws:iam::${account}:role/aws-service-role/${service}.application-autoscaling.amazonaws.com/${role}`;
}

/** Returns the ARN of a new scalable target. */
export function targetArn(state: RegionState, scalable: Scalable): string {
  const id = createHash('sha256')
    .update(`${state.account}/${state.region}/${scalableKey(scalable)}`)
    .digest('hex');
  return `arn:aws:application-autoscaling:${state.region}:${state.account}:scalable-target/${id.slice(0, 24)}`;
}

function child(state: RegionState, kind: string, scalable: Scalable, suffix: string): string {
  const id = uuidOf(`${state.account}/${state.region}/${kind}/${scalableKey(scalable)}/${suffix}`);
  const resource = `resource/${scalable.serviceNamespace}/${scalable.resourceId}`;
  return `arn:aws:autoscaling:${state.region}:${state.account}:${kind}:${id}:${resource}:${suffix}`;
}

/** Returns the ARN of a policy. */
export function policyArn(state: RegionState, scalable: Scalable, name: string): string {
  return child(state, 'scalingPolicy', scalable, `policyName/${name}`);
}

/** Returns the ARN of a scheduled action. */
export function scheduledActionArn(state: RegionState, scalable: Scalable, name: string): string {
  return child(state, 'scheduledAction', scalable, `scheduledActionName/${name}`);
}

/** Returns the name of one of the two alarms of a target-tracking policy. */
export function trackingAlarmName(
  state: RegionState,
  scalable: Scalable,
  policyName: string,
  side: 'AlarmHigh' | 'AlarmLow',
): string {
  const id = uuidOf(`${state.account}/${state.region}/${scalableKey(scalable)}/${policyName}/${side}`);
  return `TargetTracking-${scalable.resourceId}-${side}-${id}`;
}

/** Names the desired count of an ECS service. */
export function serviceScalable(clusterName: string, serviceName: string): Scalable {
  return {
    serviceNamespace: 'ecs',
    resourceId: `service/${clusterName}/${serviceName}`,
    scalableDimension: 'ecs:service:DesiredCount',
  };
}

/** Names the provisioned concurrency of an alias or version. */
export function functionScalable(functionName: string, qualifier: string): Scalable {
  return {
    serviceNamespace: 'lambda',
    resourceId: `function:${functionName}:${qualifier}`,
    scalableDimension: 'lambda:function:ProvisionedConcurrency',
  };
}
