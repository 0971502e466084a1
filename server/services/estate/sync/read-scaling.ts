import type { ScalableTarget } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../../../aws/access';
import { listScaling } from '../../../aws/autoscaling/list-scaling';

/**
 * A region's scalable targets by the workload they belong to: `function:name` for every qualifier of a function,
 * `service/cluster/name` for a service.
 */
export async function readScaling(
  aws: AwsAccess,
  scope: AwsScope,
): Promise<ReadonlyMap<string, readonly ScalableTarget[]>> {
  const targets = [...(await listScaling(aws, scope, 'lambda')), ...(await listScaling(aws, scope, 'ecs'))];
  const found = new Map<string, ScalableTarget[]>();
  for (const target of targets) {
    const owner = target.resourceId.startsWith('function:')
      ? target.resourceId.split(':').slice(0, 2).join(':')
      : target.resourceId;
    const list = found.get(owner);
    if (list) list.push(target);
    else found.set(owner, [target]);
  }
  return found;
}
