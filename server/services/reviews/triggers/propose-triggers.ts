import { DecisionContent } from '@/lib/contracts/decisions/content-shapes';
import { toDay } from '@/lib/domain/reviews/cadence';
import { isInScope } from '@/lib/domain/reviews/in-scope';
import { type ProposedTrigger, proposeTriggers as propose } from '@/lib/domain/reviews/propose-triggers';
import type { Db } from '../../../db/client';
import { listPlaced } from '../../../db/estate-fact-repository';
import { listUnreadDecisions, lockUnread, type UnreadDecision } from '../../../db/unread-decision-repository';
import type { ServiceContext } from '../../context';

/**
 * Makes triggers of what decisions say of reviews, for each whose text was saved since: new lines are proposed, lines
 * that are gone take their unconfirmed proposals with them. Answers how many decisions were read.
 */
export async function proposeTriggers(ctx: ServiceContext, decisionId: string | null): Promise<number> {
  const unread = await listUnreadDecisions(ctx.db, decisionId);
  if (unread.length === 0) return 0;
  const workloads = await listPlaced(ctx.db);
  for (const decision of unread) {
    const names = workloads
      // Of a decision that governs nothing yet, a workload its text names may be any.
      .filter((workload) => isInScope(workload, decision.scopes.length > 0 ? decision.scopes : null, null))
      .map(({ name }) => name);
    await ctx.db.$transaction((tx) => proposeFor(ctx, tx, decision, names));
  }
  return unread.length;
}

async function proposeFor(
  ctx: ServiceContext,
  tx: Db,
  decision: UnreadDecision,
  names: readonly string[],
): Promise<void> {
  if (!(await lockUnread(tx, decision))) return;
  const now = ctx.clock.now();
  const { review } = DecisionContent.parse(decision.content);
  const decidedOn = decision.decidedOn && toDay(decision.decidedOn);
  const proposed = propose(review, { decidedOn, today: toDay(now), names });
  const there = await tx.reviewTrigger.findMany({
    where: { decisionId: decision.id, sourceText: { not: null } },
  });
  const gone = there.filter(
    ({ standing, sourceText }) =>
      standing === 'proposed' && !proposed.some((one) => one.sourceText === sourceText),
  );
  await tx.reviewTrigger.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { archivedAt: now },
  });
  const fresh = proposed.filter((one) => !there.some(({ sourceText }) => sourceText === one.sourceText));
  await tx.reviewTrigger.createMany({ data: fresh.map((one) => toRow(ctx, decision, one, now)) });
}

function toRow(ctx: ServiceContext, decision: UnreadDecision, one: ProposedTrigger, now: Date) {
  const { title, rule, sourceText, sourceLine } = one;
  return {
    decisionId: decision.id,
    title,
    rule: { ...rule },
    kind: rule.kind,
    noEvidence: 'hold',
    // The samples' triggers are live from the start: that is what they are there to show.
    standing: one.isStated || decision.sampleKey !== null ? 'armed' : 'proposed',
    sourceText,
    sourceLine,
    phaseSince: now,
    createdAt: now,
    updatedAt: now,
    updatedByLabel: ctx.actor.label,
  };
}
