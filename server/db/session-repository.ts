import type { Db } from './client';

/** The session with its user, or null when there is none of that id. */
export async function findSession(db: Db, id: string) {
  return db.session.findUnique({ where: { id }, include: { user: true } });
}

/** Notes that the session was used at `at`. */
export async function touchSession(db: Db, id: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: at } });
}
