import type { Trigger, TriggerInput } from '@/lib/contracts/reviews/trigger-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { sendJob } from '../../../jobs/send-job';
import type { ServiceContext } from '../../context';
import { requireRule } from './require-rule';
import { requireTrigger } from './require-trigger';
import { toTrigger } from './to-trigger';

/** Changes a trigger and arms it; a changed rule starts quiet. Throws invalid_input where its expression is wrong. */
export async function updateTrigger(
  ctx: ServiceContext,
  { triggerId, title, rule, noEvidence, minimumHours, stage }: { readonly triggerId: string } & TriggerInput,
): Promise<Trigger> {
  authorise(ctx.actor, 'decisions.write');
  requireRule(rule);
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const before = toTrigger(await requireTrigger(tx, triggerId));
    const isSame = JSON.stringify(before.rule) === JSON.stringify(rule) && before.stage === stage;
    await tx.reviewTrigger.update({
      where: { id: triggerId },
      data: {
        title,
        rule: { ...rule },
        kind: rule.kind,
        noEvidence,
        minimumHours,
        stage,
        standing: 'armed',
        ...(isSame ? {} : { phase: 'quiet', phaseSince: now }),
        updatedAt: now,
        updatedByLabel: ctx.actor.label,
      },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'triggers.update',
      subject: { kind: 'trigger', id: triggerId, label: title },
      before: { title: before.title, rule: before.rule, standing: before.standing },
      after: { title, rule, standing: 'armed' },
    });
    await sendJob(tx, 'evaluate-triggers', {}, { key: 'asked' });
    return toTrigger(await requireTrigger(tx, triggerId));
  });
}
