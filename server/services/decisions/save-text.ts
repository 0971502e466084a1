import type { DecisionDetail, SaveTextInput } from '@/lib/contracts/decisions/shapes';
import { parseDecision } from '@/lib/domain/decisions/parse-decision';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { assertMayBecome } from './assert-may-become';
import { aroundOf } from './file-parts';
import { requireDecision } from './require-decision';
import { toDecisionDetail } from './to-decision-detail';
import { writeText } from './write-text';

type Input = SaveTextInput & { readonly decisionId: string };

/** Saves a decision's new text; throws `conflict` with the other's text when it has moved on since `revision`, `refused` where its status may not become what the text says. */
export async function saveText(ctx: ServiceContext, input: Input): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  const { decisionId, text, revision, note } = input;
  return ctx.db.$transaction(async (tx) => {
    const before = await requireDecision(tx, decisionId);
    if (before.text === text && before.revision === revision) return toDecisionDetail(before);
    const around = aroundOf(before.file?.parts);
    // Who is behind what another saved is told so first.
    if (before.revision === revision) {
      const path = before.file?.path ?? null;
      assertMayBecome(before.status, parseDecision({ text, path, around }).decision);
    }
    await writeText(tx, ctx, before, {
      text,
      revision,
      around,
      cause: 'edit',
      note: note ?? null,
    });
    return toDecisionDetail(await requireDecision(tx, before.id));
  });
}
