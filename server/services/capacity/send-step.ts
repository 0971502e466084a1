import type { StepOperation, StepRequest } from '@/lib/domain/changes/plan';
import type { AwsScope } from '../../aws/access';
import {
  deleteProvisionedConcurrency,
  putProvisionedConcurrency,
} from '../../aws/lambda/write-provisioned-concurrency';
import { createAlias, deleteAlias, publishVersion } from '../../aws/lambda/write-version';
import type { Written } from '../../aws/written';
import type { ServiceContext } from '../context';

/** Makes the one AWS call of a step, once; throws AwsError. */
export async function sendStep(
  { aws }: ServiceContext,
  scope: AwsScope,
  operation: StepOperation,
  request: StepRequest,
): Promise<Written> {
  const name = textOf(request, 'FunctionName');
  switch (operation) {
    case 'lambda:PublishVersion': {
      const sha = request.CodeSha256;
      return publishVersion(aws, scope, name, typeof sha === 'string' ? sha : null);
    }
    case 'lambda:CreateAlias':
      return createAlias(aws, scope, name, textOf(request, 'Name'), textOf(request, 'FunctionVersion'));
    case 'lambda:DeleteAlias':
      return deleteAlias(aws, scope, name, textOf(request, 'Name'));
    case 'lambda:PutProvisionedConcurrencyConfig': {
      const wanted = request.ProvisionedConcurrentExecutions;
      if (typeof wanted !== 'number') throw new Error(`${operation} without a number`);
      return putProvisionedConcurrency(aws, scope, name, textOf(request, 'Qualifier'), wanted);
    }
    case 'lambda:DeleteProvisionedConcurrencyConfig':
      return deleteProvisionedConcurrency(aws, scope, name, textOf(request, 'Qualifier'));
    default:
      throw new Error(`${operation} is no call of provisioned concurrency`);
  }
}

function textOf(request: StepRequest, field: string): string {
  const value = request[field];
  if (typeof value !== 'string') throw new Error(`a step's request has no ${field}`);
  return value;
}
