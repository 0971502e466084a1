import { AwsError } from './errors';

/** One broken rule of the service model: `Value 'x' at 'name' failed to satisfy constraint: …`. */
export type Violation = string;

function shown(value: unknown): string {
  return value === undefined || value === null ? 'null' : `'${String(value)}'`;
}

/** A violation in AWS's words. */
export function violation(value: unknown, at: string, rule: string): Violation {
  return `Value ${shown(value)} at '${at}' failed to satisfy constraint: ${rule}`;
}

/** Throws ValidationException with every violation, or nothing when there is none. */
export function requireAll(violations: readonly (Violation | null)[]): void {
  const broken = violations.filter((one): one is Violation => one !== null);
  if (broken.length === 0) return;
  const count = broken.length === 1 ? '1 validation error' : `${broken.length} validation errors`;
  throw new AwsError('ValidationException', `${count} detected: ${broken.join('; ')}`, {
    queryCode: 'ValidationError',
  });
}

/** Violation unless the member is present. */
export function present(value: unknown, at: string): Violation | null {
  return value === undefined || value === null ? violation(value, at, 'Member must not be null') : null;
}

/** Violation when the text is longer than the limit. */
export function atMost(value: string | undefined, at: string, limit: number): Violation | null {
  if (value === undefined || value.length <= limit) return null;
  return violation(value, at, `Member must have length less than or equal to ${limit}`);
}

/** Violation when the text does not match the whole pattern, which is quoted as AWS quotes it. */
export function matches(value: string | undefined, at: string, pattern: string): Violation | null {
  if (value === undefined || new RegExp(`^(?:${pattern})$`).test(value)) return null;
  return violation(value, at, `Member must satisfy regular expression pattern: ${pattern}`);
}

/** Violation when the number is outside the bounds. */
export function between(
  value: number | undefined,
  at: string,
  low: number,
  high = Number.POSITIVE_INFINITY,
): Violation | null {
  if (value === undefined) return null;
  if (value < low) return violation(value, at, `Member must have value greater than or equal to ${low}`);
  if (value > high) return violation(value, at, `Member must have value less than or equal to ${high}`);
  return null;
}

/** Violation when the text is none of the values. */
export function oneOf(value: string | undefined, at: string, values: readonly string[]): Violation | null {
  if (value === undefined || values.includes(value)) return null;
  return violation(value, at, `Member must satisfy enum value set: [${values.join(', ')}]`);
}
