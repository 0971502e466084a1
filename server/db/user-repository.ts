import type { Db } from './client';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly passwordHash?: string;
}

interface UserChange {
  readonly email?: string;
  readonly name?: string;
  readonly role?: string;
  readonly passwordHash?: string | null;
  readonly disabledAt?: Date | null;
}

// One writer at a time may lessen who administers; the lock ends with the transaction.
const adminLock = 7_224_002;

/** The user of that id, or null. */
export async function findUser(db: Db, id: string) {
  return db.user.findUnique({ where: { id } });
}

/** The user of that e-mail address (lower case), or null. */
export async function findUserByEmail(db: Db, email: string) {
  return db.user.findUnique({ where: { email } });
}

const withFacts = {
  identities: { select: { issuer: true } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
} as const;

/** Every user with when they were last seen and how they can sign in, by e-mail address. */
export async function listUsersWithFacts(db: Db) {
  return db.user.findMany({ include: withFacts, orderBy: { email: 'asc' } });
}

/** One user with the same facts as in the list, or null. */
export async function findUserWithFacts(db: Db, id: string) {
  return db.user.findUnique({ where: { id }, include: withFacts });
}

/** Adds a user. */
export async function insertUser(db: Db, user: NewUser, at: Date) {
  return db.user.create({ data: { ...user, createdAt: at } });
}

/** Changes a user. */
export async function saveUser(db: Db, id: string, change: UserChange) {
  return db.user.update({ where: { id }, data: change });
}

/** Makes this transaction the only one that may change who administers. */
export async function lockAdministrators(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${adminLock})`;
}

/** How many enabled administrators there are besides one user. */
export async function countOtherAdministrators(tx: Db, id: string): Promise<number> {
  return tx.user.count({ where: { role: 'admin', disabledAt: null, id: { not: id } } });
}

/** Enabled administrators, oldest first, with how they can sign in. */
export async function listAdministrators(db: Db) {
  return db.user.findMany({
    where: { role: 'admin', disabledAt: null },
    include: { identities: { select: { issuer: true } } },
    orderBy: { createdAt: 'asc' },
  });
}
