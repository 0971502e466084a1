import { randomUUID } from 'node:crypto';
import type { FieldValue } from '@/lib/domain/changes/plan';
import type { Db } from './client';
import type { Prisma } from './generated/client';
import { toJsonColumn } from './json';

const withWrites = {
  steps: { select: { state: true, intendedAt: true, outcomeAt: true } },
  moves: { where: { OR: [{ settledAt: null }, { outcome: 'accepted' }] } },
  workload: { select: { name: true } },
} satisfies Prisma.ChangeInclude;

export type AppliedChangeRow = Prisma.ChangeGetPayload<{ include: typeof withWrites }>;

/** The changes of these workloads that were applied since, with the moves of their values that count. */
export async function listAppliedSince(
  db: Db,
  workloadIds: readonly string[],
  since: Date,
): Promise<readonly AppliedChangeRow[]> {
  return db.change.findMany({
    where: { workloadId: { in: [...workloadIds] }, appliedAt: { gte: since } },
    include: withWrites,
    orderBy: [{ appliedAt: 'asc' }, { number: 'asc' }],
  });
}

export interface NewMove {
  readonly changeId: string;
  readonly field: string;
  readonly set: FieldValue;
  readonly found: FieldValue;
  readonly heldAt: Date;
  readonly noticedAt: Date;
}

/** Stores that a value has moved. */
export async function addMove(db: Db, { set, found, ...move }: NewMove): Promise<void> {
  const data = { id: randomUUID(), ...move, set: toJsonColumn(set), found: toJsonColumn(found) };
  await db.changeMove.create({ data });
}

/** Writes what is in a moved value's place by now. */
export async function updateMove(db: Db, id: string, found: FieldValue): Promise<void> {
  await db.changeMove.update({ where: { id }, data: { found: toJsonColumn(found) } });
}

export interface MoveOutcome {
  readonly outcome: 'returned' | 'takenOver' | 'accepted';
  readonly settledAt: Date;
  readonly settledByLabel?: string;
  readonly reason?: string;
}

/** Settles the open moves of these ids; answers how many were open. */
export async function settleMoves(db: Db, ids: readonly string[], outcome: MoveOutcome): Promise<number> {
  const { count } = await db.changeMove.updateMany({
    where: { id: { in: [...ids] }, settledAt: null },
    data: { ...outcome },
  });
  return count;
}
