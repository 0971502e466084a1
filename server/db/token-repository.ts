import type { Db } from './client';

/** The API token of that hash with its user, or null. */
export async function findTokenByHash(db: Db, hash: string) {
  return db.apiToken.findUnique({ where: { hash }, include: { user: true } });
}

/** Notes that the token was used at `at`. */
export async function touchToken(db: Db, id: string, at: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
}
