import {
  GetProvisionedConcurrencyConfigCommand,
  type GetProvisionedConcurrencyConfigCommandOutput,
  type ProvisionedConcurrencyConfigListItem,
  paginateListProvisionedConcurrencyConfigs,
} from '@aws-sdk/client-lambda';
import type { ProvisionedConcurrency } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaClient } from '../client-factory';
import { AwsError } from '../errors';

/** Every provisioned concurrency of a function, by qualifier; empty when none is configured. */
export async function listProvisionedConcurrency(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
): Promise<readonly ProvisionedConcurrency[]> {
  const found: ProvisionedConcurrency[] = [];
  const pages = paginateListProvisionedConcurrencyConfigs(
    { client: lambdaClient(access, scope) },
    { FunctionName: name },
  );
  for await (const page of pages) {
    for (const sdk of page.ProvisionedConcurrencyConfigs ?? []) {
      const qualifier = sdk.FunctionArn?.split(':')[7];
      if (qualifier) found.push(toProvisioned(qualifier, sdk));
    }
  }
  return found.sort((a, b) => a.qualifier.localeCompare(b.qualifier));
}

/** The provisioned concurrency of one alias or version; null when none is configured, which is a state. */
export async function getProvisionedConcurrency(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
  qualifier: string,
): Promise<ProvisionedConcurrency | null> {
  const command = new GetProvisionedConcurrencyConfigCommand({ FunctionName: name, Qualifier: qualifier });
  try {
    return toProvisioned(qualifier, await lambdaClient(access, scope).send(command));
  } catch (error) {
    if (error instanceof AwsError && error.code === 'ProvisionedConcurrencyConfigNotFoundException')
      return null;
    throw error;
  }
}

function toProvisioned(
  qualifier: string,
  sdk: ProvisionedConcurrencyConfigListItem | GetProvisionedConcurrencyConfigCommandOutput,
): ProvisionedConcurrency {
  return {
    qualifier,
    requested: sdk.RequestedProvisionedConcurrentExecutions ?? 0,
    allocated: sdk.AllocatedProvisionedConcurrentExecutions ?? 0,
    available: sdk.AvailableProvisionedConcurrentExecutions ?? 0,
    status: sdk.Status ?? 'IN_PROGRESS',
    statusReason: sdk.StatusReason ?? null,
    lastModified: sdk.LastModified ?? '',
  };
}
