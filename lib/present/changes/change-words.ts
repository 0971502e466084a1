import type { Change } from '@/lib/contracts/changes';

type Value = string | number | null;

/** A provisioned concurrency or another field's value; null is "off". */
export function formatFieldValue(value: Value): string {
  return value === null ? 'off' : String(value);
}

/** What a change does to what, as a list shows it: "off → 3". */
export function formatFromTo({ from, wanted }: Pick<Change, 'from' | 'wanted'>): string {
  return `${formatFieldValue(from)} → ${formatFieldValue(wanted)}`;
}

/** An AWS operation in words for people who know AWS: "Lambda PutProvisionedConcurrencyConfig". */
export function formatOperation(operation: string): string {
  const [service = '', name = ''] = operation.split(':');
  return name === '' ? operation : `${service.charAt(0).toUpperCase()}${service.slice(1)} ${name}`;
}
