import { type DecisionRevisionText, DecisionStatus } from '@/lib/contracts/decisions/shapes';
import { authorise } from '../../auth/actor';
import { findRevisionRow } from '../../db/decision-revision-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { requireDecision } from './require-decision';

/** A text a decision has had; throws not_found when it has no revision of that number. */
export async function getDecisionRevision(
  ctx: ServiceContext,
  { decisionId, number }: { readonly decisionId: string; readonly number: number },
): Promise<DecisionRevisionText> {
  authorise(ctx.actor, 'decisions.read');
  const { id } = await requireDecision(ctx.db, decisionId);
  const row = await findRevisionRow(ctx.db, id, number);
  if (!row) {
    throw new ServiceError('not_found', `It has no revision ${number}.`, { action: 'Look at its history.' });
  }
  const { text, title, status, at, byLabel, cause, note } = row;
  return {
    number,
    text,
    title,
    status: DecisionStatus.parse(status),
    at: at.toISOString(),
    byLabel,
    cause,
    note,
  };
}
