import { hashPassword } from '../../auth/password';
import { hashSecret } from '../../auth/secret';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { findTokenByHash, insertToken } from '../../db/token-repository';
import {
  findUserByEmail,
  insertUser,
  listAdministrators,
  lockAdministrators,
  type NewUser,
} from '../../db/user-repository';
import type { ServiceContext } from '../context';
import { issueLink } from './issue-link';

const startLinkLifeMs = 3_600_000;
const prefixLength = 14;
const nameless = { email: 'admin@trimtab.invalid', name: 'Administrator', role: 'admin' };

export interface FirstAccess {
  readonly adminEmail?: string | undefined;
  readonly adminPassword?: string | undefined;
  readonly apiToken?: string | undefined;
}

/**
 * Makes sure that somebody can get in: creates the administrator and the API token the settings name, each once,
 * and answers a one-time link when no administrator has another way to sign in, else null.
 */
export async function prepareFirstAccess(ctx: ServiceContext, settings: FirstAccess): Promise<string | null> {
  const first = await toFirstAdministrator(settings);
  return ctx.db.$transaction(async (tx) => {
    await lockAdministrators(tx);
    if (first && !(await findUserByEmail(tx, first.email))) await addUser(tx, ctx, first);
    const [existing] = await listAdministrators(tx);
    const oldest = existing ?? (await addUser(tx, ctx, nameless));
    if (settings.apiToken) await ensureToken(tx, ctx, oldest.id, settings.apiToken);
    const administrators = await listAdministrators(tx);
    if (administrators.some((one) => one.passwordHash !== null || one.identities.length > 0)) return null;
    return (await issueLink(tx, oldest.id, ctx.clock.now(), startLinkLifeMs)).url;
  });
}

async function toFirstAdministrator({ adminEmail, adminPassword }: FirstAccess): Promise<NewUser | null> {
  if (!adminEmail || !adminPassword) return null;
  const email = adminEmail.toLowerCase();
  return {
    email,
    name: email.split('@')[0] ?? email,
    role: 'admin',
    passwordHash: await hashPassword(adminPassword),
  };
}

async function addUser(tx: Db, { actor, clock }: ServiceContext, user: NewUser) {
  const row = await insertUser(tx, user, clock.now());
  await appendAudit(tx, actor, clock.now(), {
    action: 'user.create',
    subject: { kind: 'user', id: row.id, label: row.email },
    after: { email: row.email, name: row.name, role: row.role },
  });
  return row;
}

async function ensureToken(
  tx: Db,
  { actor, clock }: ServiceContext,
  userId: string,
  secret: string,
): Promise<void> {
  const hash = hashSecret(secret);
  if (await findTokenByHash(tx, hash)) return;
  const token = { name: 'TRIMTAB_INIT_API_TOKEN', role: 'admin', expiresAt: null };
  // A token of somebody's own choosing may begin with most of itself; show less of it than of one made here.
  const prefix = secret.startsWith('trimtab_') ? secret.slice(0, prefixLength) : secret.slice(0, 4);
  const row = await insertToken(tx, { ...token, hash, prefix, userId, createdAt: clock.now() });
  await appendAudit(tx, actor, clock.now(), {
    action: 'token.create',
    subject: { kind: 'token', id: row.id, label: row.name },
    after: token,
  });
}
