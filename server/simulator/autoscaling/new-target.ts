import type { RegionState } from '../world';
import { serviceLinkedRoleArn, targetArn } from './names';
import type { Scalable, ScalableTarget } from './state';

/** Returns a target that has never scaled, with the service-linked role of its namespace. */
export function newTarget(
  state: RegionState,
  scalable: Scalable,
  spec: Pick<ScalableTarget, 'minCapacity' | 'maxCapacity' | 'createdAt'>,
): ScalableTarget {
  return {
    ...scalable,
    ...spec,
    arn: targetArn(state, scalable),
    roleArn: serviceLinkedRoleArn(state.account, scalable.serviceNamespace),
    suspended: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
    },
    tags: {},
    settledAt: 0,
    lastOut: null,
    lastInAt: null,
    predictedCapacity: null,
    lastNotScaled: null,
  };
}
