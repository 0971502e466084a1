import type { AwsScope } from '../../aws/access';
import {
  deleteScalingPolicy,
  deleteScheduledAction,
  deregisterScalableTarget,
  putScalingPolicy,
  putScheduledAction,
  registerScalableTarget,
} from '../../aws/autoscaling/write-scaling';
import { updateService } from '../../aws/ecs/update-service';
import type { Written } from '../../aws/written';
import type { StepCall } from '../changes/kind';
import type { ServiceContext } from '../context';
import { sendStep } from './send-step';

/** Makes the one AWS call of a step of scaling, once; throws AwsError. */
export async function sendScalingStep(
  ctx: ServiceContext,
  scope: AwsScope,
  { operation, request }: StepCall,
): Promise<Written> {
  switch (operation) {
    case 'application-autoscaling:RegisterScalableTarget':
      return registerScalableTarget(ctx.aws, scope, request);
    case 'application-autoscaling:DeregisterScalableTarget':
      return deregisterScalableTarget(ctx.aws, scope, request);
    case 'application-autoscaling:PutScalingPolicy':
      return putScalingPolicy(ctx.aws, scope, request);
    case 'application-autoscaling:DeleteScalingPolicy':
      return deleteScalingPolicy(ctx.aws, scope, request);
    case 'application-autoscaling:PutScheduledAction':
      return putScheduledAction(ctx.aws, scope, request);
    case 'application-autoscaling:DeleteScheduledAction':
      return deleteScheduledAction(ctx.aws, scope, request);
    case 'ecs:UpdateService':
      return updateService(ctx.aws, scope, request);
    default:
      return sendStep(ctx, scope, operation, request);
  }
}
