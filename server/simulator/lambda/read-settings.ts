import { between, matches, oneOf, requireAll, type Violation, violation } from '../constraints';
import { type Input, list, number, record, records, text, textMap, texts } from '../input';
import type { CallContext } from '../service';
import { invalid } from './errors';
import { findLayers } from './find-layers';
import { requireRuntime } from './runtimes';
import type { FunctionSettings, LoggingSettings } from './state';

const rolePattern = String.raw`arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`;
const environmentLimitBytes = 4096;

function architectureViolation(values: readonly string[]): Violation | null {
  const shown = `[${values.join(', ')}]`;
  if (values.length > 1) {
    return violation(shown, 'architectures', 'Member must have length less than or equal to 1');
  }
  if (values.every((value) => value === 'x86_64' || value === 'arm64')) return null;
  const rule =
    'Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]';
  return violation(shown, 'architectures', rule);
}

function idsViolation(
  vpc: Input | undefined,
  member: string,
  prefix: string,
  letters: string,
): Violation | null {
  const values = vpc ? texts(vpc, member) : [];
  if (values.every((value) => new RegExp(`^${prefix}-[${letters}]*$`).test(value))) return null;
  const at = `vpcConfig.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  const rule = `Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 0, Member must satisfy regular expression pattern: ${prefix}-[${letters}]*]`;
  return violation(`[${values.join(', ')}]`, at, rule);
}

/** Throws ValidationException for what the service model forbids, in the order Lambda checks. */
export function checkSettings(input: Input): void {
  const vpc = record(input, 'VpcConfig');
  const snapStart = record(input, 'SnapStart');
  requireAll([
    matches(text(input, 'Role'), 'role', rolePattern),
    architectureViolation(texts(input, 'Architectures')),
    between(number(input, 'MemorySize'), 'memorySize', 128, 10_240),
    between(number(input, 'Timeout'), 'timeout', 1, 900),
    between(number(record(input, 'EphemeralStorage') ?? {}, 'Size'), 'ephemeralStorage.size', 512, 10_240),
    oneOf(text(snapStart ?? {}, 'ApplyOn'), 'snapStart.applyOn', ['PublishedVersions', 'None']),
    oneOf(text(input, 'PackageType'), 'packageType', ['Zip', 'Image']),
    idsViolation(vpc, 'SubnetIds', 'subnet', '0-9a-z'),
    idsViolation(vpc, 'SecurityGroupIds', 'sg', '0-9a-zA-Z'),
  ]);
}

function readEnvironment(input: Input): Readonly<Record<string, string>> | undefined {
  const given = record(input, 'Environment');
  if (!given) return undefined;
  const variables = textMap(given, 'Variables') ?? {};
  const measured = JSON.stringify(variables);
  if (Buffer.byteLength(measured) > environmentLimitBytes) {
    throw invalid(
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: ${measured}`,
    );
  }
  return variables;
}

function readVpc(input: Input): FunctionSettings['vpc'] | undefined {
  const given = record(input, 'VpcConfig');
  if (!given) return undefined;
  const subnetIds = texts(given, 'SubnetIds');
  // A function taken out of its VPC keeps showing an empty one.
  if (subnetIds.length === 0) return { vpcId: '', subnetIds, securityGroupIds: [] };
  return { vpcId: 'vpc-0simulated0000001', subnetIds, securityGroupIds: texts(given, 'SecurityGroupIds') };
}

function readLogging(input: Input, before: LoggingSettings): LoggingSettings | undefined {
  const given = record(input, 'LoggingConfig');
  if (!given) return undefined;
  const format = text(given, 'LogFormat') ?? before.format;
  const group = text(given, 'LogGroup') ?? before.group;
  if (format !== 'JSON') return { format: 'Text', group, applicationLevel: null, systemLevel: null };
  return {
    format,
    group,
    applicationLevel: text(given, 'ApplicationLogLevel') ?? before.applicationLevel ?? 'INFO',
    systemLevel: text(given, 'SystemLogLevel') ?? before.systemLevel ?? 'INFO',
  };
}

function present<K extends keyof FunctionSettings>(
  key: K,
  value: FunctionSettings[K] | undefined,
): Partial<FunctionSettings> {
  return value === undefined ? {} : { [key]: value };
}

function readChoices(input: Input): Partial<FunctionSettings> {
  const architecture = texts(input, 'Architectures')[0];
  const snapStart = text(record(input, 'SnapStart') ?? {}, 'ApplyOn');
  const tracing = text(record(input, 'TracingConfig') ?? {}, 'Mode');
  return {
    ...(architecture === 'arm64' || architecture === 'x86_64' ? { architecture } : {}),
    ...(snapStart === 'PublishedVersions' || snapStart === 'None' ? { snapStart } : {}),
    ...(tracing === 'Active' || tracing === 'PassThrough' ? { tracing } : {}),
  };
}

/** The settings a create or update names; what it leaves out is left out. Throws AWS's refusals. */
export function readSettings(
  input: Input,
  call: CallContext,
  before: FunctionSettings,
): Partial<FunctionSettings> {
  checkSettings(input);
  const runtime = text(input, 'Runtime');
  if (runtime !== undefined) requireRuntime(runtime);
  const layers = list(input, 'Layers');
  const deadLetter = record(input, 'DeadLetterConfig');
  return {
    ...present('runtime', runtime),
    ...present('handler', text(input, 'Handler')),
    ...present('roleArn', text(input, 'Role')),
    ...present('description', text(input, 'Description')),
    ...present('memoryMb', number(input, 'MemorySize')),
    ...present('timeoutSeconds', number(input, 'Timeout')),
    ...present('ephemeralStorageMb', number(record(input, 'EphemeralStorage') ?? {}, 'Size')),
    ...present('environment', readEnvironment(input)),
    ...(input.Layers === undefined ? {} : { layers: findLayers(call, layers) }),
    ...present('vpc', readVpc(input)),
    ...present('logging', readLogging(input, before.logging)),
    ...present('deadLetterArn', deadLetter ? (text(deadLetter, 'TargetArn') ?? null) : undefined),
    ...present('kmsKeyArn', text(input, 'KMSKeyArn')),
    ...present('imageConfig', record(input, 'ImageConfig')),
    ...(input.FileSystemConfigs === undefined ? {} : { fileSystems: records(input, 'FileSystemConfigs') }),
    ...readChoices(input),
  };
}
