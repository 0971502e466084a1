import { Role } from '@/lib/contracts/access';
import { lowerRole } from '@/lib/domain/access/roles';
import type { Db } from '../db/client';
import { findTokenByHash, touchToken } from '../db/token-repository';
import type { Actor } from './actor';
import { hashSecret } from './secret';

const touchEveryMs = 60_000;

/** The actor behind an API token, or null when it is unknown, expired, revoked, or its person is disabled. */
export async function findTokenActor(
  db: Db,
  secret: string,
  now: Date,
  requestId: string,
): Promise<Actor | null> {
  const token = await findTokenByHash(db, hashSecret(secret));
  if (!token || token.revokedAt || token.user.disabledAt) return null;
  if (token.expiresAt && token.expiresAt <= now) return null;
  const idleMs = token.lastUsedAt ? now.getTime() - token.lastUsedAt.getTime() : touchEveryMs;
  if (idleMs >= touchEveryMs) await touchToken(db, token.id, now);
  return {
    kind: 'token',
    id: token.id,
    userId: token.userId,
    label: `${token.name} (token of ${token.user.email})`,
    role: lowerRole(Role.parse(token.role), Role.parse(token.user.role)),
    requestId,
  };
}
