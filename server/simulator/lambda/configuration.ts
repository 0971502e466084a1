import type { CallContext, Output } from '../service';
import type { FunctionSettings, FunctionVersion, LambdaFunction } from './state';
import { isSettled, revisionIdAt } from './versions';

/** Lambda's own way to write a moment: `2026-11-20T09:00:00.000+0000`. */
export function lambdaTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}

function packageMembers(settings: FunctionSettings): Output {
  if (settings.packageType === 'Image') {
    return settings.imageConfig && Object.keys(settings.imageConfig).length > 0
      ? { ImageConfigResponse: { ImageConfig: settings.imageConfig } }
      : {};
  }
  return { Runtime: settings.runtime, Handler: settings.handler };
}

function loggingMembers({ logging }: FunctionSettings): Output {
  return {
    LogFormat: logging.format,
    LogGroup: logging.group,
    ...(logging.applicationLevel === null ? {} : { ApplicationLogLevel: logging.applicationLevel }),
    ...(logging.systemLevel === null ? {} : { SystemLogLevel: logging.systemLevel }),
  };
}

function optionalMembers(settings: FunctionSettings): Output {
  const { environment, layers, vpc, deadLetterArn, kmsKeyArn, fileSystems } = settings;
  return {
    ...(environment ? { Environment: { Variables: environment } } : {}),
    ...(layers.length > 0
      ? { Layers: layers.map((layer) => ({ Arn: layer.arn, CodeSize: layer.codeSizeBytes })) }
      : {}),
    ...(vpc
      ? {
          VpcConfig: {
            VpcId: vpc.vpcId,
            SubnetIds: vpc.subnetIds,
            SecurityGroupIds: vpc.securityGroupIds,
            Ipv6AllowedForDualStack: false,
          },
        }
      : {}),
    ...(deadLetterArn === null ? {} : { DeadLetterConfig: { TargetArn: deadLetterArn } }),
    ...(kmsKeyArn === null ? {} : { KMSKeyArn: kmsKeyArn }),
    ...(fileSystems.length > 0 ? { FileSystemConfigs: fileSystems } : {}),
  };
}

/** Configuration as the lists show it: without state and runtime version. */
export function listedConfiguration(
  call: CallContext,
  target: LambdaFunction,
  version: FunctionVersion,
  qualifier: string | null,
): Output {
  const { settings, code } = version;
  const published = version.version !== '$LATEST';
  return {
    FunctionName: target.name,
    FunctionArn: qualifier === null ? target.arn : `${target.arn}:${qualifier}`,
    ...packageMembers(settings),
    Role: settings.roleArn,
    CodeSize: code.sizeBytes,
    Description: settings.description,
    Timeout: settings.timeoutSeconds,
    MemorySize: settings.memoryMb,
    LastModified: lambdaTime(version.modifiedAt),
    CodeSha256: code.sha256,
    Version: version.version,
    TracingConfig: { Mode: settings.tracing },
    RevisionId: revisionIdAt(call.world, target, version, call.now),
    PackageType: settings.packageType,
    Architectures: [settings.architecture],
    EphemeralStorage: { Size: settings.ephemeralStorageMb },
    SnapStart: {
      ApplyOn: settings.snapStart,
      OptimizationStatus: published && settings.snapStart === 'PublishedVersions' ? 'On' : 'Off',
    },
    LoggingConfig: loggingMembers(settings),
    ...optionalMembers(settings),
  };
}

const underWay = 'The function is being created.';

/** State and LastUpdateStatus at `now`, computed from the last transition. */
export function stateMembers(version: FunctionVersion, now: number): Output {
  const { kind, failure } = version.transition;
  if (!isSettled(version, now)) {
    return kind === 'create'
      ? { State: 'Pending', StateReason: underWay, StateReasonCode: 'Creating' }
      : {
          State: 'Active',
          LastUpdateStatus: 'InProgress',
          LastUpdateStatusReason: underWay,
          LastUpdateStatusReasonCode: 'Creating',
        };
  }
  if (failure === null) return { State: 'Active', LastUpdateStatus: 'Successful' };
  return kind === 'create'
    ? { State: 'Failed', StateReason: failure.reason, StateReasonCode: failure.code }
    : {
        State: 'Active',
        LastUpdateStatus: 'Failed',
        LastUpdateStatusReason: failure.reason,
        LastUpdateStatusReasonCode: failure.code,
      };
}

/** Configuration as the calls on one function show it. */
export function fullConfiguration(
  call: CallContext,
  target: LambdaFunction,
  version: FunctionVersion,
  qualifier: string | null,
): Output {
  const runtime = version.settings.runtime;
  const build = `arn:aws:lambda:${call.region}::runtime:${runtime}`;
  return {
    ...listedConfiguration(call, target, version, qualifier),
    ...stateMembers(version, call.now),
    ...(runtime === null ? {} : { RuntimeVersionConfig: { RuntimeVersionArn: build } }),
  };
}
