import type { Db } from './client';

/** Keeps a one-time link by its hash. */
export async function insertSignInLink(
  db: Db,
  link: {
    readonly hash: string;
    readonly userId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  await db.signInLink.create({ data: link });
}

/** Uses up a one-time link; answers its user, or null when it is unknown, used, or past its end. */
export async function redeemSignInLink(db: Db, hash: string, now: Date) {
  const { count } = await db.signInLink.updateMany({
    where: { hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count !== 1) return null;
  const link = await db.signInLink.findUnique({ where: { hash }, include: { user: true } });
  return link?.user ?? null;
}

/** Makes a user's unused links useless. */
export async function cancelSignInLinks(db: Db, userId: string, now: Date): Promise<void> {
  await db.signInLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
}

/** Notes one attempt under each key, as failed until it is forgiven; answers the ids. */
export async function insertAttempts(db: Db, keys: readonly string[], at: Date): Promise<readonly bigint[]> {
  const rows = await db.signInAttempt.createManyAndReturn({
    data: keys.map((key) => ({ key, at, succeeded: false })),
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** How many failed attempts a key has since `since`. */
export async function countFailedAttempts(db: Db, key: string, since: Date): Promise<number> {
  return db.signInAttempt.count({ where: { key, at: { gte: since }, succeeded: false } });
}

/** Counts these attempts, and all of one key up to now, as succeeded. */
export async function forgiveAttempts(db: Db, ids: readonly bigint[], key: string | null): Promise<void> {
  await db.signInAttempt.updateMany({
    where: { succeeded: false, OR: [{ id: { in: [...ids] } }, ...(key === null ? [] : [{ key }])] },
    data: { succeeded: true },
  });
}

/** Forgets attempts from before `before`. */
export async function forgetAttempts(db: Db, before: Date): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { at: { lt: before } } });
}
