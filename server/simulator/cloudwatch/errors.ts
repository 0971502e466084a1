import { AwsError } from '../errors';

/** The refusal of input that CloudWatch cannot use. */
export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message, { queryCode: 'ValidationError' });
}

/** The refusal of a page token that CloudWatch never gave. */
export function invalidToken(): AwsError {
  return new AwsError('InvalidNextToken', 'Invalid nextToken');
}

/** The refusal of members that are right by themselves but not together. */
export function invalidCombination(message: string): AwsError {
  return new AwsError('InvalidParameterCombinationException', message, {
    queryCode: 'InvalidParameterCombination',
  });
}
