import type { AuditEntry, listAudit as endpoint } from '@/lib/contracts/access';
import type { OutputOf, QueryOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { listAuditEntries } from '../../db/audit-log-repository';
import type { ServiceContext } from '../context';
import { toAuditEntry } from './to-audit-entry';

/** One page of the audit log, newest first. */
export async function listAudit(
  { actor, db }: ServiceContext,
  { limit, cursor, ...filter }: QueryOf<typeof endpoint>,
): Promise<OutputOf<typeof endpoint>> {
  authorise(actor, 'audit.read');
  const before = cursor === undefined ? null : BigInt(cursor);
  const rows = await listAuditEntries(db, filter, before, limit + 1);
  const data: AuditEntry[] = rows.slice(0, limit).map(toAuditEntry);
  return { data, meta: { nextCursor: rows.length > limit ? (data.at(-1)?.sequence ?? null) : null } };
}
