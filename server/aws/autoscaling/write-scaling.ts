import {
  DeleteScalingPolicyCommand,
  DeleteScheduledActionCommand,
  DeregisterScalableTargetCommand,
  type PredictiveScalingPolicyConfiguration,
  PutScalingPolicyCommand,
  PutScheduledActionCommand,
  RegisterScalableTargetCommand,
  type StepScalingPolicyConfiguration,
  type TargetTrackingScalingPolicyConfiguration,
} from '@aws-sdk/client-application-auto-scaling';
import { z } from 'zod';
import type { StepRequest } from '@/lib/domain/changes/plan';
import type { AwsAccess, AwsScope } from '../access';
import { autoScalingWriteClient, writeDeadline } from '../client-factory';
import { toWritten, type Written } from '../written';

const Target = z.object({
  ServiceNamespace: z.enum(['lambda', 'ecs']),
  ResourceId: z.string(),
  ScalableDimension: z.enum(['lambda:function:ProvisionedConcurrency', 'ecs:service:DesiredCount']),
});

const Registration = Target.extend({
  MinCapacity: z.number(),
  MaxCapacity: z.number(),
  SuspendedState: z.object({
    DynamicScalingInSuspended: z.boolean(),
    DynamicScalingOutSuspended: z.boolean(),
    ScheduledScalingSuspended: z.boolean(),
  }),
});

// AWS's own configuration, read from it or made by the planner, is sent as it stands; AWS judges it.
const configuration = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null).optional();
const Policy = Target.extend({
  PolicyName: z.string(),
  PolicyType: z.enum(['TargetTrackingScaling', 'StepScaling', 'PredictiveScaling']),
  TargetTrackingScalingPolicyConfiguration: configuration<TargetTrackingScalingPolicyConfiguration>(),
  StepScalingPolicyConfiguration: configuration<StepScalingPolicyConfiguration>(),
  PredictiveScalingPolicyConfiguration: configuration<PredictiveScalingPolicyConfiguration>(),
});
const PolicyName = Target.extend({ PolicyName: z.string() });

const time = z.coerce.date().optional();
const Action = Target.extend({
  ScheduledActionName: z.string(),
  Schedule: z.string(),
  Timezone: z.string().optional(),
  StartTime: time,
  EndTime: time,
  ScalableTargetAction: z.object({
    MinCapacity: z.number().optional(),
    MaxCapacity: z.number().optional(),
  }),
});
const ActionName = Target.extend({ ScheduledActionName: z.string() });

/** Registers a scalable target, or sets the bounds and suspensions of one that is. */
export async function registerScalableTarget(access: AwsAccess, scope: AwsScope, request: StepRequest) {
  const command = new RegisterScalableTargetCommand(Registration.parse(request));
  const answer = await autoScalingWriteClient(access, scope).send(command, writeDeadline());
  return toWritten(answer, { ScalableTargetARN: answer.ScalableTargetARN });
}

/** Deregisters a scalable target; AWS deletes its policies and scheduled actions. */
export async function deregisterScalableTarget(
  access: AwsAccess,
  scope: AwsScope,
  request: StepRequest,
): Promise<Written> {
  const command = new DeregisterScalableTargetCommand(Target.parse(request));
  return toWritten(await autoScalingWriteClient(access, scope).send(command, writeDeadline()), {});
}

/** Puts a scaling policy: makes it, or replaces the one of its name. */
export async function putScalingPolicy(access: AwsAccess, scope: AwsScope, request: StepRequest) {
  const command = new PutScalingPolicyCommand(Policy.parse(request));
  const answer = await autoScalingWriteClient(access, scope).send(command, writeDeadline());
  const alarms = answer.Alarms?.map((alarm) => alarm.AlarmName).join(', ');
  return toWritten(answer, { PolicyARN: answer.PolicyARN, Alarms: alarms });
}

/** Deletes a scaling policy with the alarms AWS made for it. */
export async function deleteScalingPolicy(
  access: AwsAccess,
  scope: AwsScope,
  request: StepRequest,
): Promise<Written> {
  const command = new DeleteScalingPolicyCommand(PolicyName.parse(request));
  return toWritten(await autoScalingWriteClient(access, scope).send(command, writeDeadline()), {});
}

/** Puts a scheduled action; times that are left out are cleared by AWS. */
export async function putScheduledAction(
  access: AwsAccess,
  scope: AwsScope,
  request: StepRequest,
): Promise<Written> {
  const command = new PutScheduledActionCommand(Action.parse(request));
  return toWritten(await autoScalingWriteClient(access, scope).send(command, writeDeadline()), {});
}

/** Deletes a scheduled action. */
export async function deleteScheduledAction(
  access: AwsAccess,
  scope: AwsScope,
  request: StepRequest,
): Promise<Written> {
  const command = new DeleteScheduledActionCommand(ActionName.parse(request));
  return toWritten(await autoScalingWriteClient(access, scope).send(command, writeDeadline()), {});
}
