import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { archiveEvidence } from '../../../db/evidence-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../require-decision';

/** Shows evidence with a decision no longer; what was frozen is kept. Throws not_found. */
export async function detachEvidence(
  ctx: ServiceContext,
  { decisionId, evidenceId }: { readonly decisionId: string; readonly evidenceId: string },
): Promise<void> {
  authorise(ctx.actor, 'decisions.write');
  const now = ctx.clock.now();
  const decision = await requireDecision(ctx.db, decisionId);
  await ctx.db.$transaction(async (tx) => {
    if (!(await archiveEvidence(tx, { decisionId: decision.id, id: evidenceId }, now))) {
      throw new ServiceError('not_found', 'The decision has no evidence of this id.', {
        action: 'Look at what it rests on.',
      });
    }
    await appendAudit(tx, ctx.actor, now, {
      action: 'evidence.detach',
      subject: { kind: 'decision', id: decision.id, label: decision.title ?? decision.slug },
      before: { evidence: evidenceId },
    });
  });
}
