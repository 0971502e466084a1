import type { DecisionDetail, RestoreInput } from '@/lib/contracts/decisions/shapes';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { aroundOf } from './file-parts';
import { getDecisionRevision } from './get-revision';
import { requireDecision } from './require-decision';
import { toDecisionDetail } from './to-decision-detail';
import { writeText } from './write-text';

type Input = RestoreInput & { readonly decisionId: string; readonly number: number };

/** Saves a text a decision has had as its next revision; throws not_found, or `conflict` when it has moved on since `revision`. */
export async function restoreRevision(
  ctx: ServiceContext,
  { decisionId, number, revision, note }: Input,
): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  const { text } = await getDecisionRevision(ctx, { decisionId, number });
  return ctx.db.$transaction(async (tx) => {
    const before = await requireDecision(tx, decisionId);
    if (before.text === text && before.revision === revision) return toDecisionDetail(before);
    await writeText(tx, ctx, before, {
      text,
      revision,
      around: aroundOf(before.file?.parts),
      cause: 'restore',
      note: note ?? `As it was in revision ${number}`,
    });
    return toDecisionDetail(await requireDecision(tx, before.id));
  });
}
