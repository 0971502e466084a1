import type { FunctionConfiguration as SdkConfiguration } from '@aws-sdk/client-lambda';
import type { FunctionConfiguration } from '@/lib/domain/inventory/snapshot';

/** The domain's configuration from Lambda's; environment values end here, only their names go on. */
export function toFunctionConfiguration(sdk: SdkConfiguration): FunctionConfiguration {
  const packageType = sdk.PackageType === 'Image' ? 'Image' : 'Zip';
  return {
    packageType,
    codeSizeBytes: toCodeSize(packageType, sdk.CodeSize),
    codeSha256: sdk.CodeSha256 ?? null,
    runtime: sdk.Runtime ?? null,
    handler: sdk.Handler ?? null,
    architecture: sdk.Architectures?.[0] === 'arm64' ? 'arm64' : 'x86_64',
    memoryMb: sdk.MemorySize ?? 128,
    timeoutSeconds: sdk.Timeout ?? 3,
    ephemeralStorageMb: sdk.EphemeralStorage?.Size ?? 512,
    roleArn: sdk.Role ?? '',
    layers: (sdk.Layers ?? []).flatMap((layer) => layer.Arn ?? []),
    environmentNames: Object.keys(sdk.Environment?.Variables ?? {}).sort(),
    vpcId: sdk.VpcConfig?.VpcId || null,
    snapStart: sdk.SnapStart?.ApplyOn === 'PublishedVersions' ? 'PublishedVersions' : 'None',
    logFormat: sdk.LoggingConfig?.LogFormat === 'JSON' ? 'JSON' : 'Text',
    logGroup: sdk.LoggingConfig?.LogGroup ?? null,
    systemLogLevel: sdk.LoggingConfig?.SystemLogLevel ?? null,
    lastModified: sdk.LastModified ?? '',
  };
}

// Lambda says 0 for images whose size it does not report.
function toCodeSize(packageType: 'Zip' | 'Image', size: number | undefined): number | null {
  if (size === undefined) return null;
  return packageType === 'Image' && size === 0 ? null : size;
}
