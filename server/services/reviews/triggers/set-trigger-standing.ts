import type { Trigger } from '@/lib/contracts/reviews/trigger-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { sendJob } from '../../../jobs/send-job';
import type { ServiceContext } from '../../context';
import { requireTrigger } from './require-trigger';
import { toTrigger } from './to-trigger';

interface Asked {
  readonly triggerId: string;
  readonly standing: 'armed' | 'off';
}

/** Arms a trigger, which confirms one that was proposed, or switches it off; what it saw is kept. */
export async function setTriggerStanding(
  ctx: ServiceContext,
  { triggerId, standing }: Asked,
): Promise<Trigger> {
  authorise(ctx.actor, 'decisions.write');
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const before = await requireTrigger(tx, triggerId);
    await tx.reviewTrigger.update({
      where: { id: triggerId },
      data: { standing, phase: 'quiet', phaseSince: now, updatedAt: now, updatedByLabel: ctx.actor.label },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: standing === 'armed' ? 'triggers.arm' : 'triggers.switchOff',
      subject: { kind: 'trigger', id: triggerId, label: before.title },
      before: { standing: before.standing },
      after: { standing },
    });
    if (standing === 'armed') await sendJob(tx, 'evaluate-triggers', {}, { key: 'asked' });
    return toTrigger(await requireTrigger(tx, triggerId));
  });
}
