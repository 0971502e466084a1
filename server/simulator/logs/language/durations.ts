import type { Expression } from './ast';
import { malformed } from './malformed';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const units: readonly (readonly [RegExp, number])[] = [
  [/^(ms|msec|milliseconds?)$/i, 1],
  [/^(s|sec|secs|seconds?)$/i, second],
  [/^(m|min|mins|minutes?)$/i, minute],
  [/^(h|hr|hrs|hours?)$/i, hour],
  [/^(d|days?)$/i, day],
  [/^(w|weeks?)$/i, 7 * day],
];

/** A period such as `5m` in milliseconds. Throws MalformedQueryException for anything else. */
export function periodMs(expression: Expression | undefined, fallback: Expression): number {
  const text = expression?.kind === 'duration' ? expression.text : '';
  const [, amount, unit = ''] = /^([\d.]+)([a-zA-Z]+)$/.exec(text) ?? [];
  const length = units.find(([names]) => names.test(unit))?.[1];
  const ms = Number(amount) * (length ?? Number.NaN);
  if (ms > 0) return ms;
  throw malformed('A period such as 5m is needed here.', expression ?? fallback);
}
