import type { Db } from './client';

/** The user of that id, or null. */
export async function findUser(db: Db, id: string) {
  return db.user.findUnique({ where: { id } });
}
