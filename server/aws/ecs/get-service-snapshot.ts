import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { getScaling } from '../autoscaling/list-scaling';
import { describeServices } from './describe-services';
import { describeTaskDefinition } from './describe-task-definition';

/** A service as ECS has it now, without tags and detail; null when it is gone. */
export async function findService(
  access: AwsAccess,
  scope: AwsScope,
  clusterName: string,
  name: string,
): Promise<ServiceSnapshot | null> {
  const [found] = await describeServices(access, scope, clusterName, [name]);
  return found ?? null;
}

/** A service in full but for its tags, read live; null when it is gone. */
export async function getServiceSnapshot(
  access: AwsAccess,
  scope: AwsScope,
  clusterName: string,
  name: string,
): Promise<ServiceSnapshot | null> {
  const found = await findService(access, scope, clusterName, name);
  if (found === null) return null;
  const task = await describeTaskDefinition(access, scope, found.configuration.taskDefinitionArn);
  const scaling = await getScaling(access, scope, 'ecs', [`service/${clusterName}/${name}`]);
  return { ...found, detail: { ...task, scaling } };
}
