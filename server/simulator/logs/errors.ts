import { AwsError } from '../errors';

/** The refusal of a parameter whose value the service cannot use. */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** The refusal of a log group that is not there, with the trace of the service behind the service, as AWS gives it. */
export function queriedGroupNotFound(name: string, account: string, requestId: string): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    `Log group '${name}' does not exist for account ID '${account}' (Service: AWSLogs; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: ${requestId}; Proxy: null)`,
  );
}

/** The refusal of a log group that is not there, where one is read directly. */
export function groupNotFound(): AwsError {
  return new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
}
