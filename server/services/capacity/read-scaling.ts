import { type ScalingReading, targetIdOf } from '@/lib/domain/capacity/scaling/held';
import type { AwsScope } from '../../aws/access';
import { getHeldTarget } from '../../aws/autoscaling/list-scaling';
import { findService } from '../../aws/ecs/get-service-snapshot';
import type { ServiceContext } from '../context';
import { readProvisioned } from './observe-provisioned';

/** Which of a workload's scaling is meant: a service's own, or that of one alias or version. */
export interface ScalingSubject {
  readonly workload: { readonly name: string; readonly clusterName: string | null };
  readonly qualifier: string | null;
}

/** One look at what scales a workload and at the capacity it sets. Throws AwsError. */
export async function readScaling(
  ctx: ServiceContext,
  scope: AwsScope,
  subject: ScalingSubject,
): Promise<ScalingReading> {
  const { name, clusterName } = subject.workload;
  const [target, service, provisioned] = await Promise.all([
    getHeldTarget(ctx.aws, scope, targetIdOf(subject)),
    clusterName === null ? null : findService(ctx.aws, scope, clusterName, name),
    clusterName === null && subject.qualifier !== null && subject.qualifier !== '$LATEST'
      ? readProvisioned(ctx, scope, name, subject.qualifier)
      : null,
  ]);
  return { target, service, provisioned };
}
