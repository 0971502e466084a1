import type { AwsScope } from '../../aws/access';
import type { Db } from '../../db/client';
import { ServiceError } from '../../errors';

/** Where the calls for one account and region go, with its role; throws not_found for an account nobody watches. */
export async function findScope(db: Db, accountId: string, region: string): Promise<AwsScope> {
  const account = await db.account.findUnique({ where: { id: accountId } });
  if (!account || account.archivedAt) {
    throw new ServiceError('not_found', `The account ${accountId} is not watched.`, {
      action: 'Add it in Settings › Accounts.',
    });
  }
  return { accountId, region, roleArn: account.roleArn, externalId: account.externalId };
}
