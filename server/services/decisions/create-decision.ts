import type { CreateDecisionInput, DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { toSlug } from '@/lib/domain/decisions/to-slug';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { insertDecision } from '../../db/decision-repository';
import { insertRevision } from '../../db/decision-revision-repository';
import type { ServiceContext } from '../context';
import { readRecord } from './read-record';
import { requireDecision } from './require-decision';
import { storeLinks } from './store-links';
import { toDecisionDetail } from './to-decision-detail';

/** Adds a decision from its Markdown, kept as it is. */
export async function createDecision(
  ctx: ServiceContext,
  { text, path, note }: CreateDecisionInput,
): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  const { facts, links } = readRecord({ text, path: path ?? null });
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const date = facts.decidedOn?.toISOString().slice(0, 10) ?? null;
    const { id, slug } = await insertDecision(tx, facts, toSlug({ ...facts, date }), now);
    await insertRevision(tx, {
      decisionId: id,
      number: 1,
      text,
      title: facts.title,
      status: facts.status,
      at: now,
      byId: ctx.actor.userId,
      byLabel: ctx.actor.label,
      cause: 'create',
      note: note ?? null,
    });
    await storeLinks(tx, id, links);
    await appendAudit(tx, ctx.actor, now, {
      action: 'decision.create',
      subject: { kind: 'decision', id, label: facts.title ?? slug },
      after: { slug, status: facts.status, revision: 1 },
      reason: note ?? null,
    });
    return toDecisionDetail(await requireDecision(tx, id));
  });
}
