import { addDays, toDay } from '@/lib/domain/reviews/cadence';
import type { Evaluation, Seen, TriggerRule } from '@/lib/domain/reviews/trigger';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import type { ArmedTrigger } from '../../db/trigger-repository';
import { env } from '../../env';
import type { ServiceContext } from '../context';
import { enqueue } from './channels/enqueue';
import { toReviewMessage } from './channels/to-review-message';

interface Fired {
  readonly trigger: ArmedTrigger;
  readonly rule: TriggerRule;
  readonly evaluation: Evaluation;
}

/** How long a person has to look, where the rule names no day of its own. */
const dueAfterDays = 14;

/** Opens the review a fired trigger asks for, with what it saw; one that is not decided yet goes on instead. */
export async function openReview(
  ctx: ServiceContext,
  tx: Db,
  { trigger, rule, evaluation }: Fired,
  now: Date,
): Promise<void> {
  const undecided = { triggerId: trigger.id, state: { not: 'decided' } };
  const { count } = await tx.review.updateMany({ where: undecided, data: { quietSince: null } });
  if (count > 0) return;
  const { words, seen } = evaluation;
  const windowDays = 'windowDays' in rule ? rule.windowDays : null;
  const dueOn = 'on' in rule ? rule.on : addDays(toDay(now), dueAfterDays);
  const review = await tx.review.create({
    data: {
      decisionId: trigger.decisionId,
      triggerId: trigger.id,
      title: trigger.title,
      owner: trigger.decision.owner,
      dueOn: new Date(`${dueOn}T00:00:00Z`),
      openedAt: now,
      evidence: { words, seen: seen.map(toPlain), windowDays, at: now.toISOString() },
    },
  });
  await appendAudit(tx, ctx.actor, now, {
    action: 'reviews.open',
    subject: { kind: 'review', id: review.id, label: trigger.title },
    after: { decision: trigger.decision.title ?? trigger.decision.slug, words, dueOn },
  });
  const { slug, title } = trigger.decision;
  const told = { ...review, decision: { slug, title } };
  await enqueue(tx, toReviewMessage('review.opened', told, env().TRIMTAB_URL), now);
}

const toPlain = ({ least, most, ...one }: Seen) => ({
  ...one,
  least: least && { ...least },
  most: most && { ...most },
});

/** Notes on a trigger's undecided review that it is quiet again; whether to look all the same is a person's to say. */
export async function noteQuiet(tx: Db, triggerId: string, now: Date): Promise<void> {
  await tx.review.updateMany({
    where: { triggerId, state: { not: 'decided' } },
    data: { quietSince: now },
  });
}
