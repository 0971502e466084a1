import { AwsError } from '../errors';

/** The refusal of input that the service cannot use. */
export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** The refusal of a page token that the service never gave. */
export function invalidToken(): AwsError {
  return new AwsError('InvalidNextTokenException', 'The pagination token is invalid.');
}

/** The refusal for an account that never used anything. */
export function dataUnavailable(): AwsError {
  return new AwsError(
    'DataUnavailableException',
    'Data is not available. Please try to adjust the time period. If just enabled Cost Explorer, data might not be ingested yet',
  );
}
