import type { StatedLink } from '@/lib/domain/decisions/decision';
import { resolveLink } from '@/lib/domain/decisions/resolve-link';
import type { Db } from '../../db/client';
import { listCandidates, replaceLinks } from '../../db/decision-link-repository';

/** Stores the links a decision's text states, each with the decision it names where one is found. */
export async function storeLinks(tx: Db, decisionId: string, links: readonly StatedLink[]): Promise<void> {
  const candidates = await listCandidates(tx, links, decisionId);
  const facts = links.map((link) => ({
    kind: link.kind,
    targetId: resolveLink(link, candidates)?.id ?? null,
    targetText: link.text,
    line: link.line,
  }));
  await replaceLinks(tx, decisionId, facts);
}
