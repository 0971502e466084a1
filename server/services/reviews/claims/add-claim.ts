import type { Claim, ClaimInput } from '@/lib/contracts/reviews/claim-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../../decisions/require-decision';
import { measuredEstate } from './measured-estate';
import { requireQuoted } from './require-quoted';
import { toClaim } from './to-claim';

/** Marks a figure of a decision as a claim; throws invalid_input where its line does not hold what is quoted. */
export async function addClaim(
  ctx: ServiceContext,
  { decisionId, source, ...input }: ClaimInput & { readonly decisionId: string },
): Promise<Claim> {
  authorise(ctx.actor, 'decisions.write');
  const now = ctx.clock.now();
  const decision = await requireDecision(ctx.db, decisionId);
  requireQuoted(decision.text, input);
  const row = await ctx.db.$transaction(async (tx) => {
    const created = await tx.decisionClaim.create({
      data: {
        ...input,
        decisionId: decision.id,
        source: { ...source },
        createdAt: now,
        createdByLabel: ctx.actor.label,
      },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'claims.add',
      subject: { kind: 'claim', id: created.id, label: input.quote },
      after: { decision: decision.title ?? decision.slug, ...input, source },
    });
    return created;
  });
  return toClaim(ctx, row, { text: decision.text, measured: measuredEstate(ctx, decision.id) });
}
