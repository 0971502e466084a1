import { GetFunctionCommand } from '@aws-sdk/client-lambda';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaClient } from '../client-factory';
import { AwsError } from '../errors';
import { toFunctionConfiguration } from './to-function-configuration';

export interface FunctionVersionFacts {
  /** The number, also when it was asked for by alias. */
  readonly version: string;
  readonly memoryMb: number;
  readonly architecture: 'x86_64' | 'arm64';
  readonly snapStart: 'None' | 'PublishedVersions';
  readonly state: string | null;
}

/** The version an alias or version's number means, as it is configured; null where there is none of that name. */
export async function getVersion(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  qualifier: string,
): Promise<FunctionVersionFacts | null> {
  const command = new GetFunctionCommand({ FunctionName: name, Qualifier: qualifier });
  try {
    const { Configuration: sdk = {} } = await lambdaClient(access, scope).send(command);
    const { memoryMb, architecture, snapStart } = toFunctionConfiguration(sdk);
    return { version: sdk.Version ?? qualifier, memoryMb, architecture, snapStart, state: sdk.State ?? null };
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'notFound') return null;
    throw error;
  }
}
