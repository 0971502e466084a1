import type { RollUpRetention, RollUpStatus } from '@/lib/contracts/costs/retention';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { ServiceContext } from '../context';
import { getRollUps } from './get-roll-ups';
import { readRetention, retentionKey } from './roll-up-retention';

/** Sets how long roll-ups are kept; what is older goes the next night. */
export async function updateRollUps(ctx: ServiceContext, retention: RollUpRetention): Promise<RollUpStatus> {
  authorise(ctx.actor, 'settings.manage');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await readRetention(tx);
    const values = { value: { ...retention }, updatedAt: now };
    await tx.setting.upsert({
      where: { key: retentionKey },
      create: { key: retentionKey, ...values },
      update: values,
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'costs.retention',
      subject: { kind: 'setting', id: retentionKey, label: 'How long use is kept' },
      before,
      after: retention,
    });
  });
  return getRollUps(ctx);
}
