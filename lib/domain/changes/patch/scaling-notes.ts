import type { PlanStep } from '../plan';
import type { PatchTool } from './patch-tool';

type Step = Pick<PlanStep, 'operation' | 'request'>;

/** A value that scaling sets: where it is written, by tool, and what moves it. */
interface Moved {
  readonly terraform: { readonly resource: string; readonly attributes: string };
  readonly property: string;
  readonly by: string;
}

const tasks: Moved = {
  terraform: { resource: 'aws_ecs_service', attributes: 'desired_count' },
  property: 'DesiredCount of the service',
  by: 'Scaling',
};
const environments: Moved = {
  terraform: {
    resource: 'aws_lambda_provisioned_concurrency_config',
    attributes: 'provisioned_concurrent_executions',
  },
  property: 'ProvisionedConcurrentExecutions of the alias',
  by: 'Scaling',
};
const bounds: Moved = {
  terraform: { resource: 'aws_appautoscaling_target', attributes: 'min_capacity, max_capacity' },
  property: 'MinCapacity and MaxCapacity of the target',
  by: 'The schedule',
};

/** What a tool must leave alone since scaling moves it, as a deploy would set it back; `isScaled`: a target has the capacity by now. */
export function toScalingNotes(
  steps: readonly Step[],
  tool: PatchTool,
  isScaled: boolean,
): readonly string[] {
  const moved = new Set(steps.flatMap((step) => movedBy(step, isScaled) ?? []));
  return [...moved].map((one) => toNote(one, tool));
}

function movedBy({ operation, request }: Step, isScaled: boolean): Moved | null {
  switch (operation) {
    case 'application-autoscaling:RegisterScalableTarget':
    case 'application-autoscaling:PutScalingPolicy':
      return request.ServiceNamespace === 'ecs' ? tasks : environments;
    case 'application-autoscaling:PutScheduledAction':
      return bounds;
    case 'ecs:UpdateService':
      return isScaled && request.desiredCount !== undefined ? tasks : null;
    case 'lambda:PutProvisionedConcurrencyConfig':
      return isScaled ? environments : null;
    default:
      return null;
  }
}

function toNote({ terraform, property, by }: Moved, tool: PatchTool): string {
  if (tool === 'Terraform')
    return `# ${by} moves it: on the ${terraform.resource}, lifecycle { ignore_changes = [${terraform.attributes}] }.`;
  const mark = tool === 'CDK' ? '//' : '#';
  return `${mark} ${by} moves the ${property}: leave it out, or a deploy sets it back.`;
}
