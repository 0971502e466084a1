import type { Db } from './client';
import { Prisma } from './generated/client';

export interface IdempotencyClaim {
  readonly actorKey: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly bodyHash: string;
}

/** Claims the key for one request; false when another request holds it already. */
export async function claimKey(db: Db, claim: IdempotencyClaim, at: Date): Promise<boolean> {
  const { count } = await db.idempotencyRecord.createMany({
    data: { ...claim, createdAt: at },
    skipDuplicates: true,
  });
  return count === 1;
}

/** The record of a key, or null. */
export async function findKey(db: Db, actorKey: string, key: string) {
  return db.idempotencyRecord.findUnique({ where: { actorKey_key: { actorKey, key } } });
}

/** Keeps the answer given for a key; `body` is plain JSON. */
export async function completeKey(
  db: Db,
  claim: IdempotencyClaim,
  status: number,
  body: Prisma.InputJsonValue | null,
  at: Date,
): Promise<void> {
  await db.idempotencyRecord.update({
    where: { actorKey_key: { actorKey: claim.actorKey, key: claim.key } },
    data: { status, body: body ?? Prisma.DbNull, completedAt: at },
  });
}

/** Lets go of a key whose request had no effect, so that it may be tried again. */
export async function releaseKey(db: Db, claim: IdempotencyClaim): Promise<void> {
  await db.idempotencyRecord.deleteMany({ where: { actorKey: claim.actorKey, key: claim.key } });
}

/** Forgets an actor's keys that were claimed before `before`. */
export async function forgetKeys(db: Db, actorKey: string, before: Date): Promise<void> {
  await db.idempotencyRecord.deleteMany({ where: { actorKey, createdAt: { lt: before } } });
}
