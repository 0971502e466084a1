import { describe, expect, it } from 'vitest';
import { AwsError, type AwsErrorKind, isThrottling, toAwsError } from './errors';

const scope = { accountId: '111122223333', region: 'eu-west-1', roleArn: null, externalId: 'secret-id' };

function thrown(name: string, status?: number, code?: string): Error {
  const error = new Error(`${name} happened`);
  error.name = name;
  const metadata = status === undefined ? {} : { $metadata: { httpStatusCode: status, requestId: 'r-1' } };
  return Object.assign(error, metadata, code ? { code } : {});
}

const cases: readonly [string, Error, AwsErrorKind][] = [
  ['a denied action', thrown('AccessDeniedException', 403), 'denied'],
  ['a denied action of a query service', thrown('AccessDenied', 403), 'denied'],
  ['no credentials at all', thrown('CredentialsProviderError'), 'denied'],
  ['an expired session', thrown('ExpiredTokenException', 403), 'expired'],
  ['Lambda’s throttling', thrown('TooManyRequestsException', 429), 'throttled'],
  ['everyone else’s throttling', thrown('ThrottlingException', 400), 'throttled'],
  ['a missing function', thrown('ResourceNotFoundException', 404), 'notFound'],
  ['no provisioned concurrency', thrown('ProvisionedConcurrencyConfigNotFoundException', 404), 'notFound'],
  ['a missing cluster', thrown('ClusterNotFoundException', 400), 'notFound'],
  ['a conflict', thrown('ResourceConflictException', 409), 'conflict'],
  ['a wrong parameter', thrown('InvalidParameterValueException', 400), 'invalid'],
  ['an internal error', thrown('ServiceException', 500), 'service'],
  ['nobody listening', thrown('Error', undefined, 'ECONNREFUSED'), 'unreachable'],
  ['no answer in time', thrown('TimeoutError'), 'unreachable'],
  ['a call given up at its deadline', thrown('AbortError'), 'unreachable'],
];

describe('toAwsError', () => {
  it.each(cases)('tells %s', (_, error, kind) => {
    expect(toAwsError(error, 'lambda:ListFunctions', scope)).toMatchObject({ kind, code: error.name });
  });

  it('keeps the request id, and neither the external id nor the SDK’s request', () => {
    const error = toAwsError(thrown('ServiceException', 500), 'lambda:ListFunctions', scope);
    expect(error).toMatchObject({ awsRequestId: 'r-1', status: 500 });
    expect(JSON.stringify(error)).not.toContain('secret-id');
    expect(error instanceof AwsError && error.cause).toBe(undefined);
  });

  it('knows throttling from other refusals', () => {
    expect(isThrottling(thrown('ThrottlingException', 400))).toBe(true);
    expect(isThrottling(thrown('InvalidParameterValueException', 400))).toBe(false);
  });
});

it('is known when it comes from the copy of another bundle', () => {
  const foreign = Object.assign(new Error('denied'), { [Symbol.for('trimtab.AwsError')]: true });
  expect(foreign instanceof AwsError).toBe(true);
  expect(new Error('denied') instanceof AwsError).toBe(false);
});
