import type { Claim } from '@/lib/contracts/reviews/claim-shapes';
import { authorise } from '../../../auth/actor';
import { listClaimRows } from '../../../db/claim-repository';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../../decisions/require-decision';
import { measuredEstate } from './measured-estate';
import { toClaim } from './to-claim';

/** The figures a decision states, in the order of its text, each recomputed now. */
export async function listClaims(
  ctx: ServiceContext,
  { decision }: { readonly decision: string },
): Promise<{ data: Claim[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'decisions.read');
  const { id, text } = await requireDecision(ctx.db, decision);
  const measured = measuredEstate(ctx, id);
  const rows = await listClaimRows(ctx.db, id);
  const data: Claim[] = [];
  for (const row of rows) data.push(await toClaim(ctx, row, { text, measured }));
  return { data, meta: { nextCursor: null } };
}
