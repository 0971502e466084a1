import type { AttachEvidenceInput, Evidence } from '@/lib/contracts/decisions/evidence-shapes';
import { authorise } from '../../../auth/actor';
import { hashSecret } from '../../../auth/secret';
import { appendAudit } from '../../../db/audit-repository';
import { insertEvidence } from '../../../db/evidence-repository';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../require-decision';
import { freezeSource } from './freeze-source';
import { toEvidence } from './to-evidence';

type Input = AttachEvidenceInput & { readonly decisionId: string };

/** Freezes what a source comes to now into a decision; throws `refused` for an experiment that has not concluded. */
export async function attachEvidence(
  ctx: ServiceContext,
  { decisionId, source, note }: Input,
): Promise<Evidence> {
  authorise(ctx.actor, 'decisions.write');
  const decision = await requireDecision(ctx.db, decisionId);
  const content = await freezeSource(ctx, decision.id, { source, note });
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const row = await insertEvidence(tx, {
      decisionId: decision.id,
      kind: content.kind,
      content,
      hash: hashSecret(JSON.stringify(content)),
      note,
      attachedAt: now,
      attachedByLabel: ctx.actor.label,
    });
    const evidence = toEvidence(row);
    await appendAudit(tx, ctx.actor, now, {
      action: 'evidence.attach',
      subject: { kind: 'decision', id: decision.id, label: decision.title ?? decision.slug },
      after: { evidence: row.id, source, title: evidence.title, hash: row.hash },
      reason: note || null,
    });
    return evidence;
  });
}
