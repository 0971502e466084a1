import type { z } from 'zod';
import type { AccountCheck } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { AwsError } from '../../aws/errors';
import { getCallerIdentity } from '../../aws/sts/get-caller-identity';
import { toFailure } from '../aws-failure';
import type { ServiceContext } from '../context';
import { findScope } from './find-scope';
import { requireAccount } from './list-accounts';

/** Asks AWS who the console is in an account; a refusal is an answer, not an error. */
export async function checkAccount(
  ctx: ServiceContext,
  { accountId }: { readonly accountId: string },
): Promise<z.input<typeof AccountCheck>> {
  authorise(ctx.actor, 'estate.manage');
  const account = await requireAccount(ctx, accountId);
  const first = await ctx.db.accountRegion.findFirst({ where: { accountId }, orderBy: { region: 'asc' } });
  const scope = await findScope(ctx.db, accountId, first?.region ?? 'us-east-1');
  try {
    const caller = await getCallerIdentity(ctx.aws, scope);
    if (caller.accountId === accountId) {
      return { reached: true, callerArn: caller.arn, accountId: caller.accountId };
    }
    const message = `The credentials belong to the account ${caller.accountId}, not to ${account.name}.`;
    return { reached: false, failure: { kind: 'invalid', message, action: 'Set a role of this account.' } };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { reached: false, failure: toFailure(error) };
  }
}
