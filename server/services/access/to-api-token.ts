import { type ApiToken, Role } from '@/lib/contracts/access';
import type { findToken } from '../../db/token-repository';

type Row = NonNullable<Awaited<ReturnType<typeof findToken>>>;

/** An API token as the API shows one, with its state at `now`. */
export function toApiToken(row: Row, now: Date): ApiToken {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    role: Role.parse(row.role),
    state: toState(row, now),
    ownerEmail: row.user.email,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

function toState(row: Row, now: Date): ApiToken['state'] {
  if (row.revokedAt) return 'revoked';
  return row.expiresAt && row.expiresAt <= now ? 'expired' : 'active';
}
