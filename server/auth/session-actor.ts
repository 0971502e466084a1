import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { Role } from '@/lib/contracts/access';
import type { Db } from '../db/client';
import { findSession, touchSession } from '../db/session-repository';
import { env } from '../env';
import type { Actor } from './actor';

/** A session ends this long after it began, whatever is done in it. */
export const sessionLifeMs = 7 * 24 * 3_600_000;
/** A session ends when it was not used for this long. */
export const sessionIdleMs = 12 * 3_600_000;
const touchEveryMs = 60_000;

const SessionClaims = z.object({ sid: z.uuid() });

interface SessionRow {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly user: { readonly disabledAt: Date | null };
}

/** True while the session may be used at `now`: not ended, not idle too long, its person not disabled. */
export function isSessionAlive(session: SessionRow, now: Date): boolean {
  if (session.endedAt || session.user.disabledAt) return false;
  if (session.expiresAt <= now) return false;
  return now.getTime() - session.lastSeenAt.getTime() < sessionIdleMs;
}

/** The signed-in person behind a session cookie's value, or null when it does not (or no longer) stand for one. */
export async function findSessionActor(
  db: Db,
  cookie: string,
  now: Date,
  requestId: string,
): Promise<Actor | null> {
  const sessionId = await readSessionId(cookie);
  const session = sessionId ? await findSession(db, sessionId) : null;
  if (!session || !isSessionAlive(session, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > touchEveryMs) await touchSession(db, session.id, now);
  return {
    kind: 'user',
    id: session.user.id,
    userId: session.user.id,
    label: session.user.email,
    role: Role.parse(session.user.role),
    requestId,
    sessionId: session.id,
  };
}

/** The session id inside a cookie's value, or null when the cookie is not one of ours. */
export async function readSessionId(cookie: string): Promise<string | null> {
  try {
    return readClaimedSession(await decode({ token: cookie, secret: env().AUTH_SECRET }));
  } catch {
    return null;
  }
}

/** The session id among the claims of a decoded cookie, or null. */
export function readClaimedSession(claims: unknown): string | null {
  const parsed = SessionClaims.safeParse(claims);
  return parsed.success ? parsed.data.sid : null;
}
