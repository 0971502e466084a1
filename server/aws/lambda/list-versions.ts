import { paginateListVersionsByFunction } from '@aws-sdk/client-lambda';
import type { FunctionVersion } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaClient } from '../client-factory';
import { byVersion, toFunctionVersion } from './to-function-version';

/** A function's published versions, oldest first, without $LATEST. */
export async function listVersions(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
): Promise<readonly FunctionVersion[]> {
  const versions: FunctionVersion[] = [];
  const pages = paginateListVersionsByFunction(
    { client: lambdaClient(access, scope) },
    { FunctionName: name },
  );
  for await (const page of pages) {
    versions.push(...(page.Versions ?? []).flatMap((sdk) => toFunctionVersion(sdk) ?? []));
  }
  return versions.sort(byVersion);
}
