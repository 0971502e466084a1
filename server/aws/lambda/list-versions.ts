import { isDeepStrictEqual } from 'node:util';
import {
  paginateListVersionsByFunction,
  type FunctionConfiguration as SdkConfiguration,
} from '@aws-sdk/client-lambda';
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
  return toVersions(await listConfigurations(access, scope, name));
}

export interface PublishedVersions {
  readonly versions: readonly FunctionVersion[];
  /** The newest version where $LATEST is still what it was published from; PublishVersion answers with it. */
  readonly unchangedSince: string | null;
}

/** A function's published versions, oldest first, and whether $LATEST differs from the newest. */
export async function comparePublished(
  access: AwsAccess,
  scope: AwsScope,
  name: string,
): Promise<PublishedVersions> {
  const all = await listConfigurations(access, scope, name);
  const versions = toVersions(all);
  const newest = versions.at(-1)?.version ?? null;
  const [latest, last] = ['$LATEST', newest].map((version) => all.find((one) => one.Version === version));
  const same = latest !== undefined && last !== undefined && isSame(latest, last);
  return { versions, unchangedSince: same ? newest : null };
}

async function listConfigurations(access: AwsAccess, scope: AwsScope, name: string) {
  const found: SdkConfiguration[] = [];
  const client = lambdaClient(access, scope);
  for await (const page of paginateListVersionsByFunction({ client }, { FunctionName: name })) {
    found.push(...(page.Versions ?? []));
  }
  return found;
}

function toVersions(all: readonly SdkConfiguration[]): readonly FunctionVersion[] {
  return all.flatMap((sdk) => toFunctionVersion(sdk) ?? []).sort(byVersion);
}

// Environment values are compared here and go nowhere.
function isSame(a: SdkConfiguration, b: SdkConfiguration): boolean {
  return isDeepStrictEqual(toSettings(a), toSettings(b));
}

// What tells one version from the next by itself, or is only a state, says nothing of code and configuration.
function toSettings(sdk: SdkConfiguration) {
  const own = new Set<string>(ownOfVersion);
  const settings = Object.entries(sdk).filter(([field, value]) => !own.has(field) && value !== undefined);
  return { ...Object.fromEntries(settings), SnapStart: sdk.SnapStart?.ApplyOn ?? 'None' };
}

const ownOfVersion = [
  'Version',
  'FunctionArn',
  'MasterArn',
  'RevisionId',
  'ConfigSha256',
  'Description',
  'LastModified',
  'State',
  'StateReason',
  'StateReasonCode',
  'LastUpdateStatus',
  'LastUpdateStatusReason',
  'LastUpdateStatusReasonCode',
] as const;
