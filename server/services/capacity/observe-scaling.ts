import type { ScalingObservation, TaskSize } from '@/lib/domain/capacity/scaling/held';
import { detectManagedBy } from '@/lib/domain/inventory/detect-managed-by';
import { describeTaskDefinition } from '../../aws/ecs/describe-task-definition';
import { ServiceError } from '../../errors';
import { toServiceError } from '../aws-failure';
import type { Place } from '../changes/kind';
import type { ServiceContext } from '../context';
import { requireSnapshot } from '../inventory/find-workload';
import { observeCapacity } from './observe-capacity';
import { readScaling } from './read-scaling';

/** Reads from AWS all that a plan for a workload's scaling rests on; throws what people should be told. */
export async function observeScaling(
  ctx: ServiceContext,
  place: Place,
  qualifier: string | null,
): Promise<ScalingObservation> {
  const { scope, workload } = place;
  // The moment before the first read: what moves later must count as later.
  const observedAt = ctx.clock.now().toISOString();
  const subject = { workload: { name: workload.name, clusterName: workload.clusterName }, qualifier };
  try {
    const [reading, context] = await Promise.all([
      readScaling(ctx, scope, subject),
      workload.clusterName === null
        ? readFunctionContext(ctx, place, qualifier)
        : readServiceContext(ctx, place),
    ]);
    if (workload.clusterName !== null && reading.service === null) throw gone(workload.name);
    const task = reading.service ? await readTask(ctx, place, reading.service.configuration) : null;
    return { observedAt, region: scope.region, ...subject, ...reading, ...context, task };
  } catch (error) {
    throw toServiceError(error);
  }
}

async function readFunctionContext(
  ctx: ServiceContext,
  { scope, workload }: Place,
  qualifier: string | null,
) {
  const target = { qualifier: qualifier ?? '$LATEST' };
  const capacity = await observeCapacity(ctx, scope, workload.name, target, 'withoutScaling');
  return { capacity, manager: capacity.manager };
}

// Tags move seldom: those of the last sync tell who manages it.
async function readServiceContext(ctx: ServiceContext, { workload }: Place) {
  const { tags } = await requireSnapshot(ctx, workload.id);
  return { capacity: null, manager: detectManagedBy(tags, workload.name) };
}

async function readTask(
  ctx: ServiceContext,
  { scope }: Place,
  configuration: { readonly taskDefinitionArn: string },
): Promise<TaskSize> {
  const { cpuUnits, memoryMb, architecture } = await describeTaskDefinition(
    ctx.aws,
    scope,
    configuration.taskDefinitionArn,
  );
  return { cpuUnits, memoryMb, architecture };
}

function gone(name: string): ServiceError {
  return new ServiceError('not_found', `${name} is gone from ECS.`, {
    action: 'Look for it in the inventory; the next sync archives it.',
  });
}
