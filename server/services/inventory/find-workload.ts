import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { findWorkloadRow, type WorkloadRow } from '../../db/inventory-repository';
import { readSnapshot } from '../../db/workload-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** A workload's row; throws not_found when there is none of that id. */
export async function requireWorkload(ctx: ServiceContext, workloadId: string): Promise<WorkloadRow> {
  const row = await findWorkloadRow(ctx.db, workloadId);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no function or service of this id.', {
    action: 'Look for it in the inventory, archived ones included.',
  });
}

/** What was last seen of a workload; throws not_found for one that was stored in a shape no longer read. */
export async function requireSnapshot(ctx: ServiceContext, workloadId: string): Promise<WorkloadSnapshot> {
  const stored = await ctx.db.workload.findUnique({ where: { id: workloadId }, select: { snapshot: true } });
  const snapshot = readSnapshot(stored?.snapshot);
  if (snapshot) return snapshot;
  throw new ServiceError('not_found', 'What was last seen of this workload can no longer be read.', {
    action: 'Read its region again in Settings › Accounts.',
  });
}
