import type { Db } from './client';

export interface NewToken {
  readonly name: string;
  readonly hash: string;
  readonly prefix: string;
  readonly role: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

const withOwner = { user: { select: { email: true } } } as const;

/** The API token of that hash with its user, or null. */
export async function findTokenByHash(db: Db, hash: string) {
  return db.apiToken.findUnique({ where: { hash }, include: { user: true } });
}

/** The API token of that id with its owner's address, or null. */
export async function findToken(db: Db, id: string) {
  return db.apiToken.findUnique({ where: { id }, include: withOwner });
}

/** All API tokens with their owners' addresses, newest first. */
export async function listTokensWithOwner(db: Db) {
  return db.apiToken.findMany({ include: withOwner, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
}

/** Adds an API token. */
export async function insertToken(db: Db, token: NewToken) {
  return db.apiToken.create({ data: token, include: withOwner });
}

/** Revokes an API token; false when it was revoked before. */
export async function closeToken(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db.apiToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: at },
  });
  return count === 1;
}

/** Notes that the token was used at `at`. */
export async function touchToken(db: Db, id: string, at: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
}
