import type { Claim, ClaimInput } from '@/lib/contracts/reviews/claim-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../../decisions/require-decision';
import { measuredEstate } from './measured-estate';
import { requireClaim } from './require-claim';
import { requireQuoted } from './require-quoted';
import { toClaim } from './to-claim';

/** Changes a claim in place: its figure, its words or what it is held against; throws invalid_input where its line does not hold what is quoted. */
export async function updateClaim(
  ctx: ServiceContext,
  { claimId, source, ...input }: ClaimInput & { readonly claimId: string },
): Promise<Claim> {
  authorise(ctx.actor, 'decisions.write');
  const { decisionId } = await requireClaim(ctx.db, claimId);
  const decision = await requireDecision(ctx.db, decisionId);
  requireQuoted(decision.text, input);
  const row = await ctx.db.$transaction(async (tx) => {
    const {
      quote,
      line,
      about,
      stated,
      unit,
      tolerancePercent,
      source: held,
    } = await requireClaim(tx, claimId);
    const changed = await tx.decisionClaim.update({
      where: { id: claimId },
      data: { ...input, source: { ...source } },
    });
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'claims.update',
      subject: { kind: 'claim', id: claimId, label: input.quote },
      before: { quote, line, about, stated, unit, tolerancePercent, source: held },
      after: { decision: decision.title ?? decision.slug, ...input, source },
    });
    return changed;
  });
  return toClaim(ctx, row, { text: decision.text, measured: measuredEstate(ctx, decision.id) });
}
