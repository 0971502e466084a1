import { hashPassword } from '../../auth/password';
import { hashSecret } from '../../auth/secret';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { noteOnce } from '../../db/setting-repository';
import { findTokenByHash, insertToken } from '../../db/token-repository';
import { findUserByEmail, lockAdministrators } from '../../db/user-repository';
import type { ServiceContext } from '../context';
import { addAdministrator, ensureAdministrator } from './ensure-administrator';

const prefixLength = 14;

export interface FirstAccess {
  readonly adminEmail?: string | undefined;
  readonly adminPassword?: string | undefined;
  readonly apiToken?: string | undefined;
}

/**
 * Creates the administrator and the API token that the settings name, each once: one who changed their address, or a
 * token that was revoked, does not come back. Any number of processes may start with the same settings.
 */
export async function prepareFirstAccess(ctx: ServiceContext, settings: FirstAccess): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await lockAdministrators(tx);
    const { adminEmail, adminPassword, apiToken } = settings;
    if (adminEmail && adminPassword) await ensureNamed(tx, ctx, adminEmail.toLowerCase(), adminPassword);
    if (apiToken) await ensureToken(tx, ctx, apiToken);
  });
}

async function ensureNamed(tx: Db, ctx: ServiceContext, email: string, password: string): Promise<void> {
  if (!(await noteOnce(tx, `access.initAdmin.${email}`, ctx.clock.now()))) return;
  if (await findUserByEmail(tx, email)) return;
  const name = email.split('@')[0] ?? email;
  const passwordHash = await hashPassword(password);
  await addAdministrator(tx, ctx, { email, name, role: 'admin', passwordHash });
}

async function ensureToken(tx: Db, ctx: ServiceContext, secret: string): Promise<void> {
  const hash = hashSecret(secret);
  if (await findTokenByHash(tx, hash)) return;
  const { actor, clock } = ctx;
  const owner = await ensureAdministrator(tx, ctx);
  const token = { name: 'TRIMTAB_INIT_API_TOKEN', role: 'admin', expiresAt: null };
  // A token of somebody's own choosing may begin with most of itself; show less of it than of one made here.
  const prefix = secret.startsWith('trimtab_') ? secret.slice(0, prefixLength) : secret.slice(0, 4);
  const row = await insertToken(tx, { ...token, hash, prefix, userId: owner.id, createdAt: clock.now() });
  await appendAudit(tx, actor, clock.now(), {
    action: 'token.create',
    subject: { kind: 'token', id: row.id, label: row.name },
    after: token,
  });
}
