import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaClient } from '../client-factory';

export interface AccountConcurrency {
  /** Concurrent executions the account may have in the region. */
  readonly limit: number;
  /** What no function has reserved or provisioned. */
  readonly unreserved: number;
}

/** The region's concurrency limit and what of it is not spoken for; null when Lambda leaves either out. */
export async function getAccountConcurrency(
  access: AwsAccess,
  scope: AwsScope,
): Promise<AccountConcurrency | null> {
  const answer = await lambdaClient(access, scope).send(new GetAccountSettingsCommand({}));
  const limit = answer.AccountLimit?.ConcurrentExecutions;
  const unreserved = answer.AccountLimit?.UnreservedConcurrentExecutions;
  return limit === undefined || unreserved === undefined ? null : { limit, unreserved };
}
