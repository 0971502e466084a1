import type { Trigger } from '@/lib/contracts/reviews/trigger-shapes';
import { authorise } from '../../../auth/actor';
import { listTriggerRows } from '../../../db/trigger-repository';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../../decisions/require-decision';
import { proposeTriggers } from './propose-triggers';
import { toTrigger } from './to-trigger';

/** The triggers of a decision; what its text has said since they were last read is among them. */
export async function listTriggers(
  ctx: ServiceContext,
  { decision }: { readonly decision: string },
): Promise<{ data: Trigger[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'decisions.read');
  const { id } = await requireDecision(ctx.db, decision);
  await proposeTriggers(ctx, id);
  const rows = await listTriggerRows(ctx.db, id);
  return { data: rows.map(toTrigger), meta: { nextCursor: null } };
}
