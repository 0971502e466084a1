import { type Claim, ClaimSource } from '@/lib/contracts/reviews/claim-shapes';
import { judgeClaim } from '@/lib/domain/reviews/judge-claim';
import type { ClaimRow } from '../../../db/claim-repository';
import type { ServiceContext } from '../../context';
import { checkClaim } from './check-claim';

/** A claim as the API gives it, recomputed now. */
export async function toClaim(ctx: ServiceContext, row: ClaimRow): Promise<Claim> {
  const source = ClaimSource.parse(row.source);
  const { actual, basis } = await checkClaim(ctx, row.decisionId, source);
  const { id, quote, line, about, stated, unit, tolerancePercent } = row;
  return {
    id,
    quote,
    line,
    about,
    stated,
    unit,
    tolerancePercent,
    kind: source.kind,
    verdict: judgeClaim({ stated, tolerancePercent }, actual),
    basis,
    checkedAt: ctx.clock.now().toISOString(),
  };
}
