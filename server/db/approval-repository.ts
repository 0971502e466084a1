import type { Db } from './client';
import type { Prisma } from './generated/client';
import { toJsonColumn } from './json';

interface NewApproval {
  readonly reason: string;
  readonly until: unknown;
  readonly requestedById: string | null;
  readonly requestedByLabel: string;
  readonly requestedAt: Date;
}

/** Stores a request for the approval of a change or a group; false where it has been asked for before. */
export async function createApproval(
  db: Db,
  subject: { readonly changeId: string } | { readonly groupId: string },
  { until, ...request }: NewApproval,
): Promise<boolean> {
  const data = { ...subject, ...request, until: toJsonColumn(until) };
  const { count } = await db.changeApproval.createMany({ data: [data], skipDuplicates: true });
  return count === 1;
}

export interface Decision {
  readonly state: 'approved' | 'refused';
  readonly decidedById: string | null;
  readonly decidedByLabel: string;
  readonly decidedAt: Date;
  readonly decision: string;
}

/** Writes what was decided on a request that still waits; false where it has been decided, applied or dropped. */
export async function decideApprovalRow(
  db: Db,
  subject: Prisma.ChangeApprovalWhereInput,
  data: Decision,
): Promise<boolean> {
  const { count } = await db.changeApproval.updateMany({ where: { ...subject, state: 'requested' }, data });
  return count === 1;
}
