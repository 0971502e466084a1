import type { CreateDecisionInput, DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { addRecord } from './add-record';
import { requireDecision } from './require-decision';
import { toDecisionDetail } from './to-decision-detail';

/** Adds a decision from its Markdown, kept as it is. */
export async function createDecision(
  ctx: ServiceContext,
  { text, path, note }: CreateDecisionInput,
): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  return ctx.db.$transaction(async (tx) => {
    const record = { text, path: path ?? null, cause: 'create', note: note ?? null } as const;
    return toDecisionDetail(await requireDecision(tx, await addRecord(tx, ctx, record)));
  });
}
