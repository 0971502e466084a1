import { z } from 'zod';
import { Email } from '@/lib/contracts/access';
import type { Role } from '@/lib/domain/access/roles';
import { appendAudit } from '../db/audit-repository';
import type { Db, PrismaClient } from '../db/client';
import { findUserByIdentity, insertIdentity } from '../db/identity-repository';
import { findUserByEmail, insertUser } from '../db/user-repository';
import { systemActor } from '../services/process-context';
import { SignInError } from './sign-in-error';

/** What is read of the claims of an ID token and the userinfo endpoint. */
export const OidcClaims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  email: z.string().exactOptional(),
  email_verified: z.boolean().exactOptional(),
  name: z.string().exactOptional(),
});
export type OidcClaims = z.infer<typeof OidcClaims>;

/**
 * The id of the person a provider vouches for, known by issuer and subject. A new subject becomes the person of the
 * same address only where the provider says it verified the address; else a new person. Throws SignInError.
 */
export async function signInWithOidc(
  db: PrismaClient,
  claims: OidcClaims,
  newRole: Role,
  now: Date,
): Promise<string> {
  const user = await db.$transaction(async (tx) => {
    const known = await findUserByIdentity(tx, claims.iss, claims.sub);
    return known ?? (await admitNewSubject(tx, claims, newRole, now));
  });
  if (user.disabledAt) throw new SignInError('Disabled');
  return user.id;
}

async function admitNewSubject(tx: Db, claims: OidcClaims, role: Role, now: Date) {
  const email = Email.safeParse(claims.email ?? '');
  if (!email.success || claims.email_verified === false) throw new SignInError('NoEmail');
  const existing = await findUserByEmail(tx, email.data);
  if (existing && claims.email_verified !== true) throw new SignInError('EmailTaken');
  const name = (claims.name ?? email.data).trim().slice(0, 100);
  const user = existing ?? (await insertUser(tx, { email: email.data, name, role }, now));
  await insertIdentity(tx, claims.iss, claims.sub, user.id);
  await appendAudit(tx, systemActor('single sign-on'), now, {
    action: existing ? 'user.link' : 'user.create',
    subject: { kind: 'user', id: user.id, label: user.email },
    after: { email: user.email, role: user.role, issuer: claims.iss, subject: claims.sub },
  });
  return user;
}
