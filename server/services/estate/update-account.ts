import type { z } from 'zod';
import type { Account, AccountEdit } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { ServiceContext } from '../context';
import { getAccount, requireAccount } from './list-accounts';

type Input = z.output<typeof AccountEdit> & { readonly accountId: string };

/** Renames an account or changes the role it is reached by; fields left out stay as they are. */
export async function updateAccount(ctx: ServiceContext, { accountId, ...edit }: Input): Promise<Account> {
  authorise(ctx.actor, 'estate.manage');
  const before = await requireAccount(ctx, accountId);
  await ctx.db.$transaction(async (tx) => {
    const after = await tx.account.update({
      where: { id: accountId },
      data: {
        ...(edit.name === undefined ? {} : { name: edit.name }),
        ...(edit.roleArn === undefined ? {} : { roleArn: edit.roleArn }),
        ...(edit.externalId === undefined ? {} : { externalId: edit.externalId }),
      },
    });
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'account.update',
      subject: { kind: 'account', id: accountId, label: after.name },
      before: { name: before.name, roleArn: before.roleArn },
      after: {
        name: after.name,
        roleArn: after.roleArn,
        externalIdChanged: before.externalId !== after.externalId,
      },
    });
  });
  return getAccount(ctx, accountId);
}
