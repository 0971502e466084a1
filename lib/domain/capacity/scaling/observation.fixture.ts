import { known } from '../../known';
import { observationOf, provisionedOf } from '../observation.fixture';
import type { HeldPolicy, HeldTarget, ScalingObservation } from './held';

const nothing = { in: false, out: false, scheduled: false };

/** A target for tests: 1 to 4, nothing suspended, no policy, no schedule. */
export function targetOf(changed: Partial<HeldTarget> = {}): HeldTarget {
  return {
    resourceId: 'service/shop/orders',
    qualifier: null,
    min: 1,
    max: 4,
    suspended: nothing,
    policies: [],
    scheduledActions: [],
    ...changed,
  };
}

/** A policy for tests that tracks CPU at 60 %. */
export function policyOf(name = 'cpu', changed: Partial<HeldPolicy> = {}): HeldPolicy {
  return {
    name,
    type: 'TargetTrackingScaling',
    configuration: {
      TargetValue: 60,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      ScaleOutCooldown: 60,
      ScaleInCooldown: 300,
    },
    alarms: [`${name}-AlarmHigh-1`, `${name}-AlarmLow-1`],
    ...changed,
  };
}

/** A Fargate service for tests: two tasks of 1 vCPU and 2 GB, all running, not scaled. */
export function serviceOf(
  changed: Partial<ScalingObservation> = {},
  capacity: { readonly desired?: number; readonly running?: number; readonly deployments?: number } = {},
): ScalingObservation {
  const { desired = 2, running = desired, deployments = 1 } = capacity;
  return {
    observedAt: '2026-11-20T12:00:00.000Z',
    region: 'us-east-1',
    workload: { name: 'orders', clusterName: 'shop' },
    qualifier: null,
    target: null,
    service: {
      configuration: {
        taskDefinitionArn: 'arn:aws:ecs:us-east-1:111122223333:task-definition/orders:1',
        launchType: 'FARGATE',
        capacityProviders: [],
        platformVersion: 'LATEST',
        schedulingStrategy: 'REPLICA',
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        targetGroupArns: [],
        deploymentController: 'ECS',
      },
      capacity: { desired, running, pending: 0, status: 'ACTIVE', deployments, rollouts: [] },
    },
    provisioned: null,
    capacity: null,
    task: { cpuUnits: 1024, memoryMb: 2048, architecture: 'x86_64' },
    manager: null,
    ...changed,
  };
}

/** An alias for tests: `live` with so many provisioned; 0 is off. */
export function aliasOf(provisioned: number, changed: Partial<ScalingObservation> = {}): ScalingObservation {
  const held = provisioned > 0 ? provisionedOf('live', provisioned) : null;
  return {
    ...serviceOf(),
    workload: { name: 'fn', clusterName: null },
    qualifier: 'live',
    service: null,
    provisioned: held,
    capacity: observationOf({
      provisioned: held ? [held] : [],
      account: known({ limit: 1000, unreserved: 500 }),
    }),
    task: null,
    ...changed,
  };
}
