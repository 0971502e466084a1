/** What a field or expression has: null is absent. */
export type Value = string | number | boolean | Date | null;

/** A record or a result: values by field name. */
export interface Row {
  get(name: string): Value;
}

/** The value as a number; null where it is none. */
export function toNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string' || value.trim() === '') return null;
  const parsed = Number(value);
  return Number.isNaN(parsed) ? null : parsed;
}

/** A moment as Logs Insights prints it. */
export function momentText(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}

/** The value as results carry it; numbers have four decimals at most. */
export function toText(value: Value): string {
  if (value === null) return '';
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return value;
  return String(Math.round(value * 10_000) / 10_000);
}

/** Negative, zero or positive: numbers by size, texts by letters; null where they can't be compared. */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a !== null && b !== null) return a - b;
  const [one, other] = [toText(left), toText(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether a condition holds. */
export function isTrue(value: Value): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}
