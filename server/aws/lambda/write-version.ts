import { CreateAliasCommand, DeleteAliasCommand, PublishVersionCommand } from '@aws-sdk/client-lambda';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaWriteClient, writeDeadline } from '../client-factory';
import { toWritten, type Written } from '../written';

/**
 * Publishes $LATEST; AWS answers with the last version where nothing changed since. With `codeSha256` it refuses
 * (PreconditionFailed or InvalidParameterValue) when the code is another by now.
 */
export async function publishVersion(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  codeSha256: string | null,
): Promise<Written> {
  const answer = await lambdaWriteClient(access, scope).send(
    new PublishVersionCommand({
      FunctionName: name,
      ...(codeSha256 === null ? {} : { CodeSha256: codeSha256 }),
    }),
    writeDeadline(),
  );
  return toWritten(answer, {
    Version: answer.Version,
    FunctionArn: answer.FunctionArn,
    CodeSha256: answer.CodeSha256,
    State: answer.State,
  });
}

/** Creates an alias on a published version; AWS refuses (ResourceConflict) where the name is taken. */
export async function createAlias(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  alias: string,
  version: string,
): Promise<Written> {
  const answer = await lambdaWriteClient(access, scope).send(
    new CreateAliasCommand({ FunctionName: name, Name: alias, FunctionVersion: version }),
    writeDeadline(),
  );
  return toWritten(answer, { AliasArn: answer.AliasArn, FunctionVersion: answer.FunctionVersion });
}

/** Deletes an alias, and with it any provisioned concurrency it has; AWS answers the same when there was none. */
export async function deleteAlias(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  alias: string,
): Promise<Written> {
  const answer = await lambdaWriteClient(access, scope).send(
    new DeleteAliasCommand({ FunctionName: name, Name: alias }),
    writeDeadline(),
  );
  return toWritten(answer, {});
}
