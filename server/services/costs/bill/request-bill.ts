import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { sendJob } from '../../../jobs/send-job';
import type { ServiceContext } from '../../context';

/** Reads Cost Explorer soon on a person's wish; a reading that waits already is not asked for twice. */
export async function requestBill(ctx: ServiceContext): Promise<{ requested: boolean }> {
  authorise(ctx.actor, 'settings.manage');
  const requested = await ctx.db.$transaction(async (tx) => {
    const sent = await sendJob(tx, 'read-bill', { asked: true }, { key: 'asked' });
    if (sent) {
      await appendAudit(tx, ctx.actor, ctx.clock.now(), {
        action: 'costs.readBill',
        subject: { kind: 'bill', id: 'cost-explorer', label: 'Cost Explorer' },
      });
    }
    return sent;
  });
  return { requested };
}
