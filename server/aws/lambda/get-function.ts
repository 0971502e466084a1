import { GetFunctionCommand } from '@aws-sdk/client-lambda';
import type { FunctionConfiguration, Tags } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaClient } from '../client-factory';
import { toFunctionConfiguration } from './to-function-configuration';

export interface FunctionFacts {
  readonly arn: string;
  readonly configuration: FunctionConfiguration;
  readonly state: string;
  readonly stateReason: string | null;
  readonly lastUpdateStatus: string | null;
  /** Null: nothing is reserved. Zero switches the function off. */
  readonly reservedConcurrency: number | null;
  /** Null where the answer holds none: either there are none, or the role may not read them. */
  readonly tags: Tags | null;
}

/**
 * State, reserved concurrency, configuration and tags in one GetFunction call, which has a quota of its own
 * (100 a second). Throws an AwsError of kind notFound for a function that is gone.
 */
export async function getFunction(access: AwsAccess, scope: AwsScope, name: string): Promise<FunctionFacts> {
  const answer = await lambdaClient(access, scope).send(new GetFunctionCommand({ FunctionName: name }));
  const sdk = answer.Configuration ?? {};
  return {
    arn: sdk.FunctionArn ?? '',
    configuration: toFunctionConfiguration(sdk),
    state: sdk.State ?? 'Active',
    stateReason: sdk.StateReason ?? null,
    lastUpdateStatus: sdk.LastUpdateStatus ?? null,
    reservedConcurrency: answer.Concurrency?.ReservedConcurrentExecutions ?? null,
    tags: answer.Tags ?? null,
  };
}
