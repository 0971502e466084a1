import {
  DeleteProvisionedConcurrencyConfigCommand,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaWriteClient, writeDeadline } from '../client-factory';
import { toWritten, type Written } from '../written';

/** Asks for `wanted` environments of an alias or version; AWS accepts (202) long before they are ready. */
export async function putProvisionedConcurrency(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  qualifier: string,
  wanted: number,
): Promise<Written> {
  const answer = await lambdaWriteClient(access, scope).send(
    new PutProvisionedConcurrencyConfigCommand({
      FunctionName: name,
      Qualifier: qualifier,
      ProvisionedConcurrentExecutions: wanted,
    }),
    writeDeadline(),
  );
  return toWritten(answer, {
    RequestedProvisionedConcurrentExecutions: answer.RequestedProvisionedConcurrentExecutions,
    AllocatedProvisionedConcurrentExecutions: answer.AllocatedProvisionedConcurrentExecutions,
    Status: answer.Status,
    LastModified: answer.LastModified,
  });
}

/** Switches provisioned concurrency of an alias or version off; AWS answers the same when there was none. */
export async function deleteProvisionedConcurrency(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  qualifier: string,
): Promise<Written> {
  const answer = await lambdaWriteClient(access, scope).send(
    new DeleteProvisionedConcurrencyConfigCommand({ FunctionName: name, Qualifier: qualifier }),
    writeDeadline(),
  );
  return toWritten(answer, {});
}
