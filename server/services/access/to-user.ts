import { Role, type User } from '@/lib/contracts/access';
import type { findUserWithFacts } from '../../db/user-repository';

type Row = NonNullable<Awaited<ReturnType<typeof findUserWithFacts>>>;

/** A user as the API shows one: how they can sign in, never with what. */
export function toUser(row: Row): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: Role.parse(row.role),
    hasPassword: row.passwordHash !== null,
    hasSingleSignOn: row.identities.length > 0,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.sessions[0]?.lastSeenAt.toISOString() ?? null,
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}
