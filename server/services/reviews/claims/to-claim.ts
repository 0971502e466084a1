import { type Claim, ClaimSource } from '@/lib/contracts/reviews/claim-shapes';
import { findClaimLine } from '@/lib/domain/reviews/find-figures';
import { type ClaimVerdict, judgeClaim } from '@/lib/domain/reviews/judge-claim';
import type { ClaimRow } from '../../../db/claim-repository';
import type { ServiceContext } from '../../context';
import { checkClaim } from './check-claim';
import type { MeasuredEstate } from './measured-estate';

/** A claim as the API gives it, found again in its decision's text and recomputed now. */
export async function toClaim(
  ctx: ServiceContext,
  row: ClaimRow,
  { text, measured }: { readonly text: string; readonly measured: MeasuredEstate },
): Promise<Claim> {
  const source = ClaimSource.parse(row.source);
  const { id, quote, about, stated, unit, tolerancePercent } = row;
  const line = findClaimLine(text, quote, row.line);
  const { actual, basis } = await checkClaim(ctx, row.decisionId, { source, measured });
  const gone: ClaimVerdict = { state: 'unchecked', reason: `the text no longer says “${quote}”` };
  return {
    id,
    quote,
    line: line ?? row.line,
    about,
    stated,
    unit,
    tolerancePercent,
    kind: source.kind,
    source,
    verdict: line === null ? gone : judgeClaim({ stated, tolerancePercent }, actual),
    basis,
    checkedAt: ctx.clock.now().toISOString(),
  };
}
