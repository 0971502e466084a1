import { z } from 'zod';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { Db } from '../../../db/client';
import { toJsonColumn } from '../../../db/json';
import type { ServiceContext } from '../../context';

const dailyKey = 'costs.billDaily';
const failuresKey = 'costs.billFailures';
const Failures = z.array(z.object({ accountId: z.string(), message: z.string() })).catch([]);
export type BillFailures = z.infer<typeof Failures>;

/** Whether Cost Explorer is read every day: only when someone has switched that on. */
export async function isBillDaily(db: Db): Promise<boolean> {
  return (await db.setting.findUnique({ where: { key: dailyKey } }))?.value === true;
}

/** Switches the daily reading of Cost Explorer, at $0.01 a request, on or off. */
export async function updateBillReading(
  ctx: ServiceContext,
  { daily }: { readonly daily: boolean },
): Promise<{ daily: boolean }> {
  authorise(ctx.actor, 'settings.manage');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await isBillDaily(tx);
    const values = { value: daily, updatedAt: now };
    await tx.setting.upsert({
      where: { key: dailyKey },
      create: { key: dailyKey, ...values },
      update: values,
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'costs.billReading',
      subject: { kind: 'setting', id: dailyKey, label: 'Daily reading of Cost Explorer' },
      before: { daily: before },
      after: { daily },
    });
  });
  return { daily };
}

/** The accounts whose bill could not be read the last time, and why. */
export async function readBillFailures(db: Db): Promise<BillFailures> {
  return Failures.parse((await db.setting.findUnique({ where: { key: failuresKey } }))?.value);
}

/** Notes which accounts' bill could not be read; none where all could. */
export async function noteBillFailures(db: Db, failures: BillFailures, updatedAt: Date): Promise<void> {
  const values = { value: toJsonColumn(failures) as unknown as object, updatedAt };
  await db.setting.upsert({
    where: { key: failuresKey },
    create: { key: failuresKey, ...values },
    update: values,
  });
}
