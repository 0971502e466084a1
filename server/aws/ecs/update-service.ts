import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { z } from 'zod';
import type { StepRequest } from '@/lib/domain/changes/plan';
import type { AwsAccess, AwsScope } from '../access';
import { ecsWriteClient, writeDeadline } from '../client-factory';
import { toWritten, type Written } from '../written';

const Update = z.object({
  cluster: z.string(),
  service: z.string(),
  desiredCount: z.number().optional(),
  capacityProviderStrategy: z
    .array(z.object({ capacityProvider: z.string(), weight: z.number(), base: z.number() }))
    .optional(),
  forceNewDeployment: z.boolean().optional(),
});

/** Sets a service's desired count, or its capacity provider strategy, which begins a deployment. */
export async function updateService(
  access: AwsAccess,
  scope: AwsScope,
  request: StepRequest,
): Promise<Written> {
  const command = new UpdateServiceCommand(Update.parse(request));
  const answer = await ecsWriteClient(access, scope).send(command, writeDeadline());
  return toWritten(answer, {
    desiredCount: answer.service?.desiredCount,
    runningCount: answer.service?.runningCount,
  });
}
