import type { FunctionConfiguration, FunctionDetail, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { formatSeconds } from '@/lib/format/duration';
import { formatBytes, formatCount, formatMemoryMb } from '@/lib/format/number';

/** One fact of a workload: a value, a list of values, or unknown with why. */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
  /** `id` values are shown in mono, shortened, and copied by a press. */
  readonly look: 'text' | 'id';
  /** Why there is no value; null where there is one. */
  readonly unknown: string | null;
}

const notRead = 'it has not been read yet; the next sync reads it';

function text(label: string, ...values: string[]): Fact {
  return { label, values, look: 'text', unknown: null };
}

function ids(label: string, values: readonly string[]): Fact {
  return { label, values, look: 'id', unknown: null };
}

function missing(label: string, unknown: string): Fact {
  return { label, values: [], look: 'text', unknown };
}

/** The facts of a function, in the order a reader asks for them. */
export function toFunctionFacts(configuration: FunctionConfiguration, detail: FunctionDetail | null): Fact[] {
  const { vpcId, handler, runtime } = configuration;
  return [
    text('Package type', configuration.packageType),
    toSize(configuration),
    text('Runtime', runtime ?? 'in the image'),
    ...(handler === null ? [] : [text('Handler', handler)]),
    text('Memory', formatMemoryMb(configuration.memoryMb)),
    text('Architecture', configuration.architecture),
    text('Timeout', formatSeconds(configuration.timeoutSeconds)),
    text('Ephemeral storage', formatMemoryMb(configuration.ephemeralStorageMb)),
    text('SnapStart', configuration.snapStart === 'None' ? 'off' : 'published versions'),
    text('Log format', configuration.logFormat),
    vpcId === null ? text('VPC', 'none') : ids('VPC', [vpcId]),
    ids('Execution role', [configuration.roleArn]),
    configuration.layers.length === 0 ? text('Layers', 'none') : ids('Layers', configuration.layers),
    text('Environment variables', ...nonEmpty(configuration.environmentNames)),
    toReserved(detail),
    detail === null
      ? missing('State', notRead)
      : text('State', [detail.state, detail.stateReason].filter(Boolean).join(': ')),
  ];
}

function toSize({ codeSizeBytes, packageType }: FunctionConfiguration): Fact {
  if (codeSizeBytes) return text('Code size', formatBytes(codeSizeBytes));
  return missing(
    'Code size',
    packageType === 'Image'
      ? 'Lambda does not report an image’s size; its repository in ECR does, which is not read'
      : 'Lambda does not report it',
  );
}

function toReserved(detail: FunctionDetail | null): Fact {
  if (detail === null) return missing('Reserved concurrency', notRead);
  const { reservedConcurrency } = detail;
  if (reservedConcurrency === null) return text('Reserved concurrency', 'none');
  return text(
    'Reserved concurrency',
    reservedConcurrency === 0 ? '0 (switched off)' : formatCount(reservedConcurrency),
  );
}

/** The facts of a service, in the order a reader asks for them. */
export function toServiceFacts(service: ServiceSnapshot): Fact[] {
  const { configuration, detail } = service;
  return [
    ids('Cluster', [service.clusterName]),
    ids('Task definition', [configuration.taskDefinitionArn]),
    toTaskSize('CPU', detail, (one) =>
      one.cpuUnits === null ? null : `${one.cpuUnits / 1024} vCPU (${formatCount(one.cpuUnits)} units)`,
    ),
    toTaskSize('Memory', detail, (one) => (one.memoryMb === null ? null : formatMemoryMb(one.memoryMb))),
    toTaskSize('Architecture', detail, (one) => one.architecture),
    detail === null ? missing('Images', notRead) : ids('Images', detail.images),
    text('Launch type', configuration.launchType ?? 'by capacity provider strategy'),
    text('Platform version', configuration.platformVersion ?? 'none'),
    text('Scheduling', configuration.schedulingStrategy),
    text('Deployment controller', configuration.deploymentController),
    text('Minimum healthy', toPercent(configuration.minimumHealthyPercent)),
    text('Maximum during a deployment', toPercent(configuration.maximumPercent)),
    configuration.targetGroupArns.length === 0
      ? text('Target groups', 'none')
      : ids('Target groups', configuration.targetGroupArns),
  ];
}

function toTaskSize(
  label: string,
  detail: ServiceSnapshot['detail'],
  read: (detail: NonNullable<ServiceSnapshot['detail']>) => string | null,
): Fact {
  if (detail === null) return missing(label, notRead);
  const value = read(detail);
  return value === null ? missing(label, 'the task definition does not set it') : text(label, value);
}

function toPercent(value: number | null): string {
  return value === null ? 'not set' : `${value} %`;
}

function nonEmpty(values: readonly string[]): readonly string[] {
  return values.length === 0 ? ['none'] : values;
}
