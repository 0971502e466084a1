import type { Failure } from '@/lib/contracts/shapes';
import { AwsError, type AwsErrorKind } from '../aws/errors';
import { type ErrorCode, ServiceError } from '../errors';

/** What to tell people about a failed AWS read; an error of Trimtab's own is kind `unknown`, its words for the log. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AwsError) {
    const { kind, action } = explain(error);
    return { kind, message: toSentence(`${error.operation}: ${error.message}`), action };
  }
  return {
    kind: 'unknown',
    message: 'Trimtab itself failed while it was reading.',
    action: 'Look at the server’s log; the next sync tries again.',
  };
}

// AWS ends some of its messages with a full stop and others not; ours go on after them.
function toSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** The service error for a failed AWS call made on a person's behalf; other errors pass through as they are. */
export function toServiceError(error: unknown): unknown {
  if (!(error instanceof AwsError)) return error;
  const { action } = explain(error);
  const answer =
    error.status === null
      ? `${error.operation} got no answer: ${error.message}`
      : `AWS answered ${error.code}: ${error.message}`;
  return new ServiceError(codes[error.kind], toSentence(answer), {
    action,
    data: { awsCode: error.code, operation: error.operation, awsRequestId: error.awsRequestId },
    cause: error,
    ...(error.kind === 'throttled' ? { retryAfterSeconds: 5 } : {}),
  });
}

const codes: Readonly<Record<AwsErrorKind, ErrorCode>> = {
  denied: 'aws_denied',
  expired: 'aws_denied',
  throttled: 'aws_throttled',
  capped: 'budget_exceeded',
  unreachable: 'aws_unreachable',
  notFound: 'aws_failed',
  conflict: 'aws_failed',
  invalid: 'aws_failed',
  service: 'aws_failed',
};

function explain({ kind, operation, scope }: AwsError): { kind: Failure['kind']; action: string } {
  const where = `${scope.accountId}, ${scope.region}`;
  switch (kind) {
    case 'denied':
      return {
        kind,
        action: `Allow ${operation} for ${scope.roleArn ?? 'the server’s credentials'} (${where}).`,
      };
    case 'expired':
      return { kind, action: 'Renew the AWS credentials the server runs with.' };
    case 'throttled':
      return {
        kind,
        action: 'AWS’s quota is used up for now; the next sync goes on where this one stopped.',
      };
    case 'capped':
      return { kind, action: 'Raise the cap in Settings › Accounts, or wait for the month to end.' };
    case 'unreachable':
      return { kind, action: `Check the network between the server and AWS in ${scope.region}.` };
    case 'service':
      return { kind, action: 'AWS had an internal error; the next sync tries again.' };
    case 'invalid':
    case 'conflict':
    case 'notFound':
      return {
        kind: 'invalid',
        action: `Check the account’s settings (${where}); AWS refused the question itself.`,
      };
    default:
      return kind satisfies never;
  }
}
