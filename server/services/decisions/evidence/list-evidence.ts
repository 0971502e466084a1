import type { Evidence } from '@/lib/contracts/decisions/evidence-shapes';
import { authorise } from '../../../auth/actor';
import { listEvidenceRows } from '../../../db/evidence-repository';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../require-decision';
import { toEvidence } from './to-evidence';

/** What a decision rests on, the last attached first. */
export async function listEvidence(
  ctx: ServiceContext,
  { decisionId }: { readonly decisionId: string },
): Promise<{ data: Evidence[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'decisions.read');
  const { id } = await requireDecision(ctx.db, decisionId);
  const rows = await listEvidenceRows(ctx.db, id);
  return { data: rows.map(toEvidence), meta: { nextCursor: null } };
}
