import type { z } from 'zod';
import type { addTrigger as endpoint } from '@/lib/contracts/reviews';
import type { Trigger } from '@/lib/contracts/reviews/trigger-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { sendJob } from '../../../jobs/send-job';
import type { ServiceContext } from '../../context';
import { requireDecision } from '../../decisions/require-decision';
import { requireRule } from './require-rule';
import { requireTrigger } from './require-trigger';
import { toTrigger } from './to-trigger';

/** Attaches an armed trigger to a decision; throws invalid_input with the place where its expression is wrong. */
export async function addTrigger(
  ctx: ServiceContext,
  { decisionId, title, rule, noEvidence, minimumHours, stage }: z.output<typeof endpoint.body>,
): Promise<Trigger> {
  authorise(ctx.actor, 'decisions.write');
  requireRule(rule);
  const now = ctx.clock.now();
  const decision = await requireDecision(ctx.db, decisionId);
  return ctx.db.$transaction(async (tx) => {
    const { id } = await tx.reviewTrigger.create({
      data: {
        decisionId: decision.id,
        title,
        rule: { ...rule },
        kind: rule.kind,
        noEvidence,
        minimumHours,
        stage,
        standing: 'armed',
        phaseSince: now,
        createdAt: now,
        updatedAt: now,
        updatedByLabel: ctx.actor.label,
      },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'triggers.add',
      subject: { kind: 'trigger', id, label: title },
      after: { decision: decision.title ?? decision.slug, rule },
    });
    await sendJob(tx, 'evaluate-triggers', {}, { key: 'asked' });
    return toTrigger(await requireTrigger(tx, id));
  });
}
