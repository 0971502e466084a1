import { DescribeTaskDefinitionCommand, type TaskDefinition } from '@aws-sdk/client-ecs';
import type { ServiceDetail } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { ecsClient } from '../client-factory';

/** The size of a service's tasks and what they run; a task definition never changes once registered. */
export async function describeTaskDefinition(
  access: AwsAccess,
  scope: AwsScope,
  taskDefinitionArn: string,
): Promise<Omit<ServiceDetail, 'scaling'>> {
  const command = new DescribeTaskDefinitionCommand({ taskDefinition: taskDefinitionArn });
  const { taskDefinition } = await ecsClient(access, scope).send(command);
  return toTaskFacts(taskDefinition ?? {});
}

/** What the domain keeps of a task definition; null sizes are set per container only, as EC2 tasks may. */
export function toTaskFacts(sdk: TaskDefinition): Omit<ServiceDetail, 'scaling'> {
  const platform = sdk.runtimePlatform?.cpuArchitecture;
  return {
    cpuUnits: toNumber(sdk.cpu),
    memoryMb: toNumber(sdk.memory),
    // Fargate runs x86 unless told otherwise; on EC2 the instance decides, which is not known here.
    architecture: platform === 'ARM64' ? 'arm64' : platform === 'X86_64' || isFargate(sdk) ? 'x86_64' : null,
    images: (sdk.containerDefinitions ?? []).flatMap((container) => container.image ?? []),
  };
}

const isFargate = (sdk: TaskDefinition) => sdk.requiresCompatibilities?.includes('FARGATE') ?? false;

function toNumber(text: string | undefined): number | null {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? null : value;
}
