import { AwsError } from '../errors';

const byUser = { Type: 'User' } as const;

/** 404: Lambda's model spells this one's message with a capital. */
export function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, {
    status: 404,
    members: byUser,
    messageKey: 'Message',
  });
}

/** 404 for a function, version or alias that a call names by ARN. */
export function functionNotFound(arn: string): AwsError {
  return notFound(`Function not found: ${arn}`);
}

/** 404 for an alias that a provisioned concurrency or alias call names. */
export function aliasNotFound(functionArn: string, alias: string): AwsError {
  return notFound(`Cannot find alias arn: ${functionArn}:${alias}`);
}

/** 404 with Lambda's sentence for anything else that is missing. */
export function resourceMissing(): AwsError {
  return notFound('The resource you requested does not exist.');
}

/** 400: a value the service understands but does not accept. */
export function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterValueException', message, { members: byUser });
}

/** 400 as the limit checks send it, without a fault type. */
export function invalidLimit(message: string): AwsError {
  return new AwsError('InvalidParameterValueException', message);
}

/** 409: the state does not allow it. */
export function conflict(message: string): AwsError {
  return new AwsError('ResourceConflictException', message, { status: 409, members: byUser });
}

/** 412: the caller's RevisionId is not the current one; `read` names the call that reads it. */
export function staleRevision(
  read: 'GetFunction/GetAlias' | 'GetPolicy' | 'GetLayerPolicy' = 'GetFunction/GetAlias',
): AwsError {
  const message = `The Revision Id provided does not match the latest Revision Id. Call the ${read} API to retrieve the latest Revision Id`;
  return new AwsError('PreconditionFailedException', message, { status: 412, members: byUser });
}

/** 413: the code package is over a limit. */
export function tooLarge(message: string): AwsError {
  return new AwsError('RequestEntityTooLargeException', message, { status: 413 });
}
