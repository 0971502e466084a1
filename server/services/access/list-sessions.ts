import type { Session } from '@/lib/contracts/access';
import { authorise } from '../../auth/actor';
import { sessionIdleMs } from '../../auth/session-actor';
import { listOpenSessions } from '../../db/session-repository';
import type { ServiceContext } from '../context';

/** The sessions of the person who asks that are still in force, last used first. */
export async function listSessions({ actor, db, clock }: ServiceContext): Promise<{ data: Session[] }> {
  authorise(actor, 'self.manage');
  if (actor.userId === null) return { data: [] };
  const now = clock.now();
  const rows = await listOpenSessions(db, actor.userId, now, new Date(now.getTime() - sessionIdleMs));
  return {
    data: rows.map((row) => ({
      id: row.id,
      current: row.id === actor.sessionId,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      userAgent: row.userAgent,
    })),
  };
}
