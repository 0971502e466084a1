import {
  desiredCountStep,
  provisionStep,
  putPolicyStep,
  putScheduleStep,
  registerStep,
  strategyStep,
} from '../../capacity/scaling/steps';
import type { ChangeKind } from '../phase';
import type { PlanStep } from '../plan';

const service = { name: 'web', clusterName: 'prod' };
const target = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/prod/web',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;
const never = { in: false, out: false, scheduled: false };
const fargate = [
  { provider: 'FARGATE_SPOT', weight: 4, base: 0 },
  { provider: 'FARGATE', weight: 1, base: 1 },
];

/** The calls of one change of every kind, as its planner makes them. */
export const stepsByKind: Readonly<Record<ChangeKind, readonly PlanStep[]>> = {
  provisionedConcurrency: [provisionStep({ name: 'pricing', qualifier: 'live' }, 3)],
  scalableTarget: [registerStep(target, { min: 4, max: 10, suspended: never }, null)],
  desiredCount: [desiredCountStep(service, 4, 2)],
  scalingPolicy: [
    putPolicyStep(
      target,
      {
        name: 'cpu',
        type: 'TargetTrackingScaling',
        configuration: {
          TargetValue: 60,
          PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
          ScaleOutCooldown: 60,
          ScaleInCooldown: 300,
          DisableScaleIn: false,
        },
        alarms: [],
      },
      null,
    ),
    putPolicyStep(
      target,
      {
        name: 'queue',
        type: 'StepScaling',
        configuration: {
          AdjustmentType: 'ChangeInCapacity',
          MetricAggregationType: 'Maximum',
          Cooldown: 60,
          StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 2 }],
        },
        alarms: [],
      },
      null,
    ),
  ],
  scheduledAction: [
    putScheduleStep(
      target,
      {
        name: 'mornings',
        schedule: 'cron(0 7 ? * MON-FRI *)',
        timezone: 'Europe/Berlin',
        startTime: null,
        endTime: '2027-03-01T08:00:00.000Z',
        min: 4,
        max: 10,
        createdAt: '2026-11-01T08:00:00.000Z',
      },
      null,
    ),
  ],
  capacityProviderStrategy: [strategyStep(service, fargate, [])],
};
