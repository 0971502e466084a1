import { between, requireAll } from '../constraints';
import { type Input, number, text } from '../input';
import { invalidToken } from './errors';

/** One page of what a Describe call found, with the token of the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: { readonly NextToken?: string };
}

/** Returns the page that MaxResults (1–50, 50 unless told) and NextToken ask for; the token names the last item given. */
export function pageOf<T>(input: Input, items: readonly T[], keyOf: (item: T) => string): Page<T> {
  const wanted = number(input, 'MaxResults');
  requireAll([between(wanted, 'maxResults', 1, 50)]);
  const after = text(input, 'NextToken');
  const last = after === undefined ? null : Buffer.from(after, 'base64url').toString();
  const start = last === null ? 0 : items.findIndex((item) => keyOf(item) === last) + 1;
  if (last !== null && start === 0) throw invalidToken();
  const shown = items.slice(start, start + (wanted ?? 50));
  const end = shown.at(-1);
  if (end === undefined || start + shown.length >= items.length) return { items: shown, next: {} };
  return { items: shown, next: { NextToken: Buffer.from(keyOf(end)).toString('base64url') } };
}
