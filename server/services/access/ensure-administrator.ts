import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { insertUser, listAdministrators, type NewUser } from '../../db/user-repository';
import type { ServiceContext } from '../context';

const nameless = { email: 'admin@trimtab.invalid', name: 'Administrator', role: 'admin' };

/** The oldest enabled administrator, made when there is none; the caller holds `lockAdministrators`. */
export async function ensureAdministrator(tx: Db, ctx: ServiceContext): Promise<{ readonly id: string }> {
  const [existing] = await listAdministrators(tx);
  return existing ?? addAdministrator(tx, ctx, nameless);
}

/** Adds an administrator, with the audit entry. */
export async function addAdministrator(tx: Db, { actor, clock }: ServiceContext, user: NewUser) {
  const row = await insertUser(tx, user, clock.now());
  await appendAudit(tx, actor, clock.now(), {
    action: 'user.create',
    subject: { kind: 'user', id: row.id, label: row.email },
    after: { email: row.email, name: row.name, role: row.role },
  });
  return row;
}
