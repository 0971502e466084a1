import type { Db } from './client';
import type { Prisma } from './generated/client';

const withModule = { module: true } satisfies Prisma.WorkloadInclude;

export type PlannableRow = Prisma.WorkloadGetPayload<{ include: typeof withModule }>;

/** The workloads of these ids that are still there, with what was last read of each. */
export async function listPlannableWorkloads(
  db: Db,
  ids: readonly string[],
): Promise<readonly PlannableRow[]> {
  return db.workload.findMany({ where: { id: { in: [...ids] }, archivedAt: null }, include: withModule });
}
