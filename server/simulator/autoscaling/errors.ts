import { AwsError } from '../errors';
import type { Scalable } from './state';

/** The refusal of input that the service cannot use. */
export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** The refusal of a page token that the service never gave. */
export function invalidToken(): AwsError {
  return new AwsError('InvalidNextTokenException', 'The next token supplied is invalid.');
}

/** The refusal of a child or deletion of something that is not there; `what` as in "scalable target registered". */
export function objectNotFound(what: string, scalable: Scalable, name?: string): AwsError {
  const place = `service namespace: ${scalable.serviceNamespace}, resource ID: ${scalable.resourceId}, scalable dimension: ${scalable.scalableDimension}`;
  return new AwsError(
    'ObjectNotFoundException',
    `No ${what} for ${place}${name === undefined ? '' : `: ${name}`}`,
  );
}

/** The refusal of one more than an account may have. */
export function limitExceeded(message: string): AwsError {
  return new AwsError('LimitExceededException', message);
}

/** The refusal of tags on something that is not there. */
export function resourceNotFound(arn: string): AwsError {
  return new AwsError('ResourceNotFoundException', `No scalable target found for resource ARN: ${arn}`, {
    members: { ResourceName: arn },
  });
}
