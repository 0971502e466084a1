import type { Db } from './client';

/** The user an OpenID Connect provider means by `subject`, or null. */
export async function findUserByIdentity(db: Db, issuer: string, subject: string) {
  const identity = await db.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { user: true },
  });
  return identity?.user ?? null;
}

/** Ties a provider's subject to a user. */
export async function insertIdentity(db: Db, issuer: string, subject: string, userId: string): Promise<void> {
  await db.identity.create({ data: { issuer, subject, userId } });
}
