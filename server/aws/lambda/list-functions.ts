import {
  paginateListFunctions,
  type FunctionConfiguration as SdkConfiguration,
} from '@aws-sdk/client-lambda';
import type { FunctionSnapshot, FunctionVersion } from '@/lib/domain/inventory/snapshot';
import type { AwsAccess, AwsScope } from '../access';
import { lambdaClient } from '../client-factory';
import { toFunctionConfiguration } from './to-function-configuration';
import { toFunctionVersion } from './to-function-version';

export interface FunctionPage {
  readonly functions: readonly FunctionSnapshot[];
  /** Null on the last page. */
  readonly nextToken: string | null;
}

/** Every function of the region, 50 a page as Lambda caps it, without tags or detail; goes on at `startToken`. */
export async function* listFunctions(
  access: AwsAccess,
  scope: AwsScope,
  startToken: string | null = null,
): AsyncGenerator<FunctionPage> {
  const pages = paginateListFunctions(
    { client: lambdaClient(access, scope), ...(startToken ? { startingToken: startToken } : {}) },
    {},
  );
  for await (const page of pages) {
    yield {
      functions: (page.Functions ?? []).flatMap((sdk) => toSnapshot(scope, sdk) ?? []),
      nextToken: page.NextMarker || null,
    };
  }
}

/** The published versions of every function of the region by function ARN: 50 versions a call, not one function. */
export async function listAllVersions(
  access: AwsAccess,
  scope: AwsScope,
): Promise<ReadonlyMap<string, readonly FunctionVersion[]>> {
  const found = new Map<string, FunctionVersion[]>();
  const pages = paginateListFunctions({ client: lambdaClient(access, scope) }, { FunctionVersion: 'ALL' });
  for await (const page of pages) {
    for (const sdk of page.Functions ?? []) {
      const arn = toUnqualified(sdk.FunctionArn ?? '');
      const versions = found.get(arn) ?? [];
      const version = toFunctionVersion(sdk);
      if (version) versions.push(version);
      found.set(arn, versions);
    }
  }
  for (const versions of found.values()) versions.sort((a, b) => Number(a.version) - Number(b.version));
  return found;
}

/** A function's snapshot from its listing; null where AWS names neither function nor ARN. */
export function toSnapshot(scope: AwsScope, sdk: SdkConfiguration): FunctionSnapshot | null {
  if (!sdk.FunctionArn || !sdk.FunctionName) return null;
  return {
    kind: 'function',
    arn: toUnqualified(sdk.FunctionArn),
    accountId: scope.accountId,
    region: scope.region,
    name: sdk.FunctionName,
    configuration: toFunctionConfiguration(sdk),
    tags: null,
    detail: null,
  };
}

// arn:aws:lambda:region:account:function:name[:qualifier]
function toUnqualified(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}
