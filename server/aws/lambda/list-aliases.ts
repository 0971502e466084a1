import { paginateListAliases } from '@aws-sdk/client-lambda';
import type { FunctionAlias } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaClient } from '../client-factory';

/** A function's aliases by name, with the second version's share where traffic is split. */
export async function listAliases(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
): Promise<readonly FunctionAlias[]> {
  const aliases: FunctionAlias[] = [];
  const pages = paginateListAliases({ client: lambdaClient(access, scope) }, { FunctionName: name });
  for await (const page of pages) {
    for (const sdk of page.Aliases ?? []) {
      if (!sdk.Name || !sdk.FunctionVersion) continue;
      aliases.push({
        name: sdk.Name,
        version: sdk.FunctionVersion,
        weights: sdk.RoutingConfig?.AdditionalVersionWeights ?? {},
        description: sdk.Description ?? '',
      });
    }
  }
  return aliases.sort((a, b) => a.name.localeCompare(b.name));
}
