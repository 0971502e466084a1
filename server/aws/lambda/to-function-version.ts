import type { FunctionConfiguration as SdkConfiguration } from '@aws-sdk/client-lambda';
import type { FunctionVersion } from '@/lib/domain/inventory/snapshot';

/** A published version as Lambda lists it; null for $LATEST, which is not one. */
export function toFunctionVersion(sdk: SdkConfiguration): FunctionVersion | null {
  if (!sdk.Version || sdk.Version === '$LATEST') return null;
  return {
    version: sdk.Version,
    codeSha256: sdk.CodeSha256 ?? null,
    snapStart: sdk.SnapStart?.ApplyOn === 'PublishedVersions' ? 'PublishedVersions' : 'None',
    state: sdk.State ?? null,
    lastModified: sdk.LastModified ?? '',
  };
}

/** Versions oldest first: they are numbers as text. */
export function byVersion(a: FunctionVersion, b: FunctionVersion): number {
  return Number(a.version) - Number(b.version);
}
