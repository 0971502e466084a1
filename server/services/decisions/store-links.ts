import type { StatedLink } from '@/lib/domain/decisions/decision';
import { resolveLink } from '@/lib/domain/decisions/resolve-link';
import type { Db } from '../../db/client';
import { findOrigin, listCandidates, replaceLinks } from '../../db/decision-link-repository';

/** Stores the links a decision's text states, each with the decision it names where one is found. */
export async function storeLinks(tx: Db, decisionId: string, links: readonly StatedLink[]): Promise<void> {
  if (links.length === 0) return replaceLinks(tx, decisionId, []);
  const [from, candidates] = [await findOrigin(tx, decisionId), await listCandidates(tx, links, decisionId)];
  const facts = links.map((link) => ({
    kind: link.kind,
    targetId: resolveLink(link, candidates, from)?.id ?? null,
    targetText: link.text,
    line: link.line,
  }));
  await replaceLinks(tx, decisionId, facts);
}
