import type { z } from 'zod';
import type { Difference } from '@/lib/contracts/inventory';
import { formatSeconds } from '@/lib/format/duration';
import { formatBytes, formatMemoryMb } from '@/lib/format/number';

export interface DifferenceLine {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** For lists: what came and what went; empty for single values. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const labels: Readonly<Record<string, string>> = {
  packageType: 'Package type',
  codeSizeBytes: 'Code size',
  codeSha256: 'Code (SHA-256)',
  runtime: 'Runtime',
  handler: 'Handler',
  architecture: 'Architecture',
  memoryMb: 'Memory',
  timeoutSeconds: 'Timeout',
  ephemeralStorageMb: 'Ephemeral storage',
  roleArn: 'Execution role',
  layers: 'Layers',
  environmentNames: 'Environment variable names',
  vpcId: 'VPC',
  snapStart: 'SnapStart',
  logFormat: 'Log format',
  logGroup: 'Log group',
  systemLogLevel: 'System log level',
  lastModified: 'Last modified',
  taskDefinitionArn: 'Task definition',
  launchType: 'Launch type',
  capacityProviders: 'Capacity providers',
  platformVersion: 'Platform version',
  schedulingStrategy: 'Scheduling strategy',
  minimumHealthyPercent: 'Minimum healthy percent',
  maximumPercent: 'Maximum percent',
  targetGroupArns: 'Target groups',
  deploymentController: 'Deployment controller',
};

/** One line per field that differs between two observed configurations, in words and units. */
export function toDifferenceLines(differences: readonly z.infer<typeof Difference>[]): DifferenceLine[] {
  return differences.map(({ field, from, to }) => {
    const before = toTexts(from);
    const after = toTexts(to);
    return {
      field,
      label: labels[field] ?? field,
      from: formatValue(field, from),
      to: formatValue(field, to),
      added: after.filter((one) => !before.includes(one)),
      removed: before.filter((one) => !after.includes(one)),
    };
  });
}

/** A configuration field's value with its unit; "none" where AWS reports nothing. */
export function formatValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'number') {
    if (field === 'codeSizeBytes') return formatBytes(value);
    if (field.endsWith('Mb')) return formatMemoryMb(value);
    if (field.endsWith('Seconds')) return formatSeconds(value);
    if (field.endsWith('Percent')) return `${value} %`;
  }
  if (Array.isArray(value)) return toTexts(value).join(', ') || 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function toTexts(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((one) => (typeof one === 'string' ? one : describeItem(one)));
}

/** A capacity provider as its console writes it; anything else as JSON. */
function describeItem(item: unknown): string {
  if (typeof item === 'object' && item !== null && 'provider' in item && 'weight' in item && 'base' in item)
    return `${item.provider} weight ${item.weight}, base ${item.base}`;
  return JSON.stringify(item);
}

const longestInLine = 40;

/** True for an ARN, a hash and the like: too long to be read, so it is shortened and copied instead. */
export function isLongValue(text: string): boolean {
  return text.length > longestInLine && !text.includes(' ');
}
