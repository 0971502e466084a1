import type { PreviewedWorkload } from '@/lib/domain/estate/preview-rules';
import { detectManagedBy } from '@/lib/domain/inventory/detect-managed-by';
import { type AssignableWorkload, listAssignable } from '../../db/assignable-repository';
import type { Db } from '../../db/client';

/** Every workload as rules look at it: name, tags, and the stack its tags or name tell. */
export async function listMatchable(db: Db): Promise<readonly (PreviewedWorkload & AssignableWorkload)[]> {
  const workloads = await listAssignable(db);
  return workloads.map((workload) => ({
    ...workload,
    stack: detectManagedBy(workload.tags, workload.name)?.stack ?? null,
  }));
}
