import type { z } from 'zod';
import type { Account, NewAccount } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { ServiceError } from '../../errors';
import { sendJob } from '../../jobs/send-job';
import type { ServiceContext } from '../context';
import { getAccount } from './list-accounts';

/** Watches an account in the regions named and asks for their first sync; one archived before is taken up again. */
export async function addAccount(ctx: ServiceContext, input: z.output<typeof NewAccount>): Promise<Account> {
  authorise(ctx.actor, 'estate.manage');
  const { regions, ...account } = input;
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const existing = await tx.account.findUnique({ where: { id: input.id } });
    if (existing && !existing.archivedAt) {
      throw new ServiceError('conflict', `The account ${input.id} is watched already, as ${existing.name}.`, {
        action: 'Change it instead of adding it.',
      });
    }
    const values = { ...account, archivedAt: null };
    await tx.account.upsert({
      where: { id: input.id },
      create: { ...values, createdAt: now },
      update: values,
    });
    const wanted = [...new Set(regions)];
    await tx.accountRegion.updateMany({ where: { accountId: input.id }, data: { enabled: false } });
    await tx.accountRegion.createMany({
      data: wanted.map((region) => ({ accountId: input.id, region })),
      skipDuplicates: true,
    });
    await tx.accountRegion.updateMany({
      where: { accountId: input.id, region: { in: wanted } },
      data: { enabled: true },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'account.add',
      subject: { kind: 'account', id: input.id, label: input.name },
      after: { name: input.name, roleArn: input.roleArn, regions: wanted },
    });
    for (const region of wanted) {
      const job = { accountId: input.id, region };
      await sendJob(tx, 'sync-region', job, { key: `${input.id}/${region}` });
    }
  });
  return getAccount(ctx, input.id);
}
