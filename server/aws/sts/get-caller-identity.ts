import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { AwsAccess, AwsScope } from '../access';
import { stsClient } from '../client-factory';

export interface CallerIdentity {
  readonly accountId: string;
  readonly arn: string;
}

/** Who the calls of a scope are made as, after taking on its role; throws an AwsError when that is not allowed. */
export async function getCallerIdentity(access: AwsAccess, scope: AwsScope): Promise<CallerIdentity> {
  const answer = await stsClient(access, scope).send(new GetCallerIdentityCommand({}));
  return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' };
}
