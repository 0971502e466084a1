import { AuditEntry } from '@/lib/contracts/access';
import type { listAuditEntries } from '../../db/audit-log-repository';

type Row = Awaited<ReturnType<typeof listAuditEntries>>[number];

/** An audit row as the API shows it, its sequence as text. */
export function toAuditEntry(row: Row): AuditEntry {
  return AuditEntry.parse({ ...row, sequence: String(row.sequence), at: row.at.toISOString() });
}
