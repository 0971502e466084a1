import { Role } from '@/lib/contracts/access';
import { appendAudit } from '../db/audit-repository';
import type { PrismaClient } from '../db/client';
import { closeSession, findSession, insertSession } from '../db/session-repository';
import { findUser } from '../db/user-repository';
import { sessionLifeMs } from './session-actor';

interface Start {
  readonly userId: string;
  /** How the person proved who they are: password, link or oidc. */
  readonly method: string;
  readonly userAgent: string | null;
  readonly address: string;
}

/** Starts a session for a person who has just proved who they are, with its audit entry; answers its id. */
export async function startSession(db: PrismaClient, start: Start, now: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const user = await findUser(tx, start.userId);
    if (!user) throw new Error(`No user ${start.userId} to start a session for.`);
    const id = await insertSession(tx, {
      userId: user.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLifeMs),
      userAgent: start.userAgent?.slice(0, 300) ?? null,
    });
    await appendAudit(tx, toActor(user), now, {
      action: 'session.start',
      subject: { kind: 'session', id, label: user.email },
      after: { method: start.method, address: start.address },
    });
    return id;
  });
}

/** Ends the session a person signs out of, with its audit entry; nothing happens when it has ended before. */
export async function signOut(db: PrismaClient, sessionId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const session = await findSession(tx, sessionId);
    if (!session || !(await closeSession(tx, session.userId, sessionId, now))) return;
    await appendAudit(tx, toActor(session.user), now, {
      action: 'session.end',
      subject: { kind: 'session', id: sessionId, label: session.user.email },
    });
  });
}

function toActor(user: { readonly id: string; readonly email: string; readonly role: string }) {
  return {
    kind: 'user' as const,
    id: user.id,
    userId: user.id,
    label: user.email,
    role: Role.parse(user.role),
    requestId: crypto.randomUUID(),
  };
}
