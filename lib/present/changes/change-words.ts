import type { Change } from '@/lib/contracts/change-shapes';

type Value = string | number | null;

/** A field's value before or after a change; null is "off" for provisioned concurrency and "none" for all else. */
export function formatFieldValue(field: string, value: Value): string {
  if (value !== null) return String(value);
  return field.startsWith('provisioned') ? 'off' : 'none';
}

/** What a change does to what, as a list shows it: "off → 3". */
export function formatFromTo({ from, wanted }: Pick<Change, 'from' | 'wanted'>): string {
  return `${from ?? 'off'} → ${wanted ?? 'off'}`;
}

/** An AWS operation in words for people who know AWS: "Lambda PutProvisionedConcurrencyConfig". */
export function formatOperation(operation: string): string {
  const [service = '', name = ''] = operation.split(':');
  return name === '' ? operation : `${service.charAt(0).toUpperCase()}${service.slice(1)} ${name}`;
}
