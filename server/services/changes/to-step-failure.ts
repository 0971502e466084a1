import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import type { AwsError } from '../../aws/errors';

/** A failed AWS write in words: AWS's own message, and what to do. */
export function toStepFailure(error: AwsError): ChangeFailure {
  const said = { code: error.code, detail: `${error.operation}: ${error.message}` };
  const { scope } = error;
  switch (error.kind) {
    case 'denied':
      return {
        ...said,
        title: 'AWS denied the call',
        action: `Allow ${error.operation} for ${scope.roleArn ?? 'the server’s credentials'} in ${scope.accountId}, then plan again.`,
      };
    case 'expired':
      return {
        ...said,
        title: 'The server’s AWS credentials have expired',
        action: 'Renew them, then plan again.',
      };
    case 'throttled':
      return {
        ...said,
        title: 'AWS throttled the call again and again',
        action: 'Wait a minute, then plan again.',
      };
    case 'capped':
      return {
        ...said,
        title: 'The month’s cap for the console’s own calls is reached',
        action: 'Raise it in Settings › Accounts, then plan again.',
      };
    case 'unreachable':
      return {
        ...said,
        title: 'AWS did not answer',
        action: `Check the network to AWS in ${scope.region}, then plan again.`,
      };
    case 'service':
      return {
        ...said,
        title: 'AWS had an internal error',
        action: 'Try again in a few minutes with a new plan.',
      };
    case 'conflict':
    case 'invalid':
    case 'notFound':
      return {
        ...said,
        title: 'AWS refused the call',
        action: 'Plan again: what AWS reports now shows why.',
      };
  }
}
