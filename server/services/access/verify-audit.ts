import { createHash } from 'node:crypto';
import type { AuditVerification } from '@/lib/contracts/access';
import { genesisHash } from '@/lib/domain/access/audit-chain';
import { type ChainHead, checkLink, type LinkProblem } from '@/lib/domain/access/check-link';
import { authorise } from '../../auth/actor';
import { readAuditChain } from '../../db/audit-log-repository';
import type { ServiceContext } from '../context';
import { toAuditEntry } from './to-audit-entry';

const batch = 1000;

const words: Readonly<Record<LinkProblem, string>> = {
  gap: 'An entry before this one is missing.',
  link: 'It names another predecessor than the entry before it: one of the two was replaced.',
  content: 'Its text is not the text its hash was taken over: it was changed after it was written.',
};

/** Whether every entry of the audit log holds by its hash and link; else the first that does not, and why. */
export async function verifyAudit({ actor, db }: ServiceContext): Promise<AuditVerification> {
  authorise(actor, 'audit.read');
  let head: ChainHead = { sequence: 0n, hash: genesisHash };
  let count = 0;
  for (;;) {
    const rows = await readAuditChain(db, head.sequence, batch);
    for (const row of rows) {
      const problem = checkLink(head, toAuditEntry(row), sha256);
      if (problem) {
        return { intact: false, count, sequence: String(row.sequence), problem, message: words[problem] };
      }
      head = { sequence: row.sequence, hash: row.hash };
      count += 1;
    }
    if (rows.length < batch) return { intact: true, count, headHash: head.hash };
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
