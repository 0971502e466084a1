import type { Db } from './client';

export interface NewSession {
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
}

/** Starts a session; answers its id. */
export async function insertSession(db: Db, session: NewSession): Promise<string> {
  const row = await db.session.create({ data: { ...session, lastSeenAt: session.createdAt } });
  return row.id;
}

/** The session with its user, or null when there is none of that id. */
export async function findSession(db: Db, id: string) {
  return db.session.findUnique({ where: { id }, include: { user: true } });
}

/** A user's sessions that were neither ended nor outlived, last used first. */
export async function listOpenSessions(db: Db, userId: string, now: Date, idleSince: Date) {
  return db.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    orderBy: { lastSeenAt: 'desc' },
  });
}

/** Notes that the session was used at `at`. */
export async function touchSession(db: Db, id: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: at } });
}

/** Ends one session of one user; false when it was not open. */
export async function closeSession(db: Db, userId: string, id: string, at: Date): Promise<boolean> {
  const { count } = await db.session.updateMany({
    where: { id, userId, endedAt: null },
    data: { endedAt: at },
  });
  return count === 1;
}

/** Ends all sessions of a user, but for the one named if any; answers how many. */
export async function closeSessions(db: Db, userId: string, at: Date, except?: string): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { userId, endedAt: null, ...(except === undefined ? {} : { id: { not: except } }) },
    data: { endedAt: at },
  });
  return count;
}
