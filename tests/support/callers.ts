import { encode } from 'next-auth/jwt';
import { type Role, roles } from '@/lib/domain/access/roles';
import { sessionCookieName } from '@/server/auth/cookies';
import { hashSecret } from '@/server/auth/secret';
import type { PrismaClient } from '@/server/db/generated/client';
import { env } from '@/server/env';

/** Who asks: by token or session, still good or not, and as whom; `role` is null where nobody is let in. */
export interface Caller {
  readonly name: string;
  readonly by: 'nothing' | 'token' | 'session';
  readonly role: Role | null;
  headers(): Promise<Record<string, string>>;
}

const hourMs = 3_600_000;
const spoilt = ['expired', 'revoked', 'disabled', 'ended'] as const;

/** Every kind of caller that a route must tell apart. */
export const callers: readonly Caller[] = [
  { name: 'nobody', by: 'nothing', role: null, headers: async () => ({}) },
  ...['expired', 'revoked', 'disabled'].map((name) => byToken(name, null)),
  byToken('unknown', null),
  ...roles.map((role) => byToken(role, role)),
  ...['ended', 'disabled'].map((name) => bySession(name, null)),
  ...roles.map((role) => bySession(role, role)),
];

/** The headers of an administrator's token. */
export function administratorHeaders(): Record<string, string> {
  return { authorization: `Bearer ${secretOf('admin')}` };
}

function byToken(name: string, role: Role | null): Caller {
  const authorization = `Bearer ${secretOf(name)}`;
  return { name: `${name} token`, by: 'token', role, headers: async () => ({ authorization }) };
}

function bySession(name: string, role: Role | null): Caller {
  return { name: `${name} session`, by: 'session', role, headers: () => sessionHeaders(sessionIdOf(name)) };
}

/** What the console's own page would send with a session. */
export async function sessionHeaders(sessionId: string): Promise<Record<string, string>> {
  const cookie = await encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET });
  return { cookie: `${sessionCookieName()}=${cookie}`, 'sec-fetch-site': 'same-origin' };
}

function secretOf(name: string): string {
  return `trimtab_secret-of-${name}-for-tests`;
}

function sessionIdOf(name: string): string {
  const digits = Buffer.from(name.padEnd(6, '-')).toString('hex').slice(0, 12);
  return `00000000-0000-4000-8000-${digits}`;
}

/** Adds the users, tokens and sessions that the callers stand for. */
export async function addCallers(db: PrismaClient): Promise<void> {
  const now = Date.now();
  for (const name of [...spoilt, ...roles]) {
    const role = roles.find((one) => one === name) ?? 'admin';
    const disabledAt = name === 'disabled' ? new Date(now) : null;
    const { id: userId } = await db.user.create({
      data: { email: `${name}@example.com`, name, role, disabledAt },
    });
    const createdAt = new Date(now - hourMs);
    await db.apiToken.create({
      data: {
        name: `token of ${name}`,
        hash: hashSecret(secretOf(name)),
        prefix: 'trimtab_secret',
        role,
        userId,
        createdAt,
        expiresAt: name === 'expired' ? new Date(now - 1) : new Date(now + hourMs),
        revokedAt: name === 'revoked' ? new Date(now - 1) : null,
      },
    });
    await db.session.create({
      data: {
        id: sessionIdOf(name),
        userId,
        createdAt,
        lastSeenAt: createdAt,
        expiresAt: new Date(now + hourMs),
        endedAt: name === 'ended' ? new Date(now) : null,
      },
    });
  }
}
