import type { CallContext, Output } from '../../service';
import { lambdaTime } from '../configuration';
import type { LambdaLayer, LayerVersion } from '../state';

/** A layer version as the lists show it. */
export function listedLayerVersion(version: LayerVersion): Output {
  return {
    LayerVersionArn: version.arn,
    Version: version.version,
    Description: version.description,
    CreatedDate: lambdaTime(version.createdAt),
    ...(version.compatibleRuntimes ? { CompatibleRuntimes: version.compatibleRuntimes } : {}),
    ...(version.compatibleArchitectures ? { CompatibleArchitectures: version.compatibleArchitectures } : {}),
    ...(version.licenseInfo === null ? {} : { LicenseInfo: version.licenseInfo }),
  };
}

/** A layer version as the calls on one version show it. */
export function fullLayerVersion(call: CallContext, layer: LambdaLayer, version: LayerVersion): Output {
  const bucket = `awslambda-${call.region}-layers.s3.${call.region}.amazonaws.com`;
  return {
    Content: {
      Location: `https://${bucket}/snapshots/${call.account}/${layer.name}-${version.version}`,
      CodeSha256: version.codeSha256,
      CodeSize: version.codeSizeBytes,
    },
    LayerArn: layer.arn,
    ...listedLayerVersion(version),
  };
}
