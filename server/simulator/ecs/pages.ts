import { type Input, number, text } from '../input';
import { invalidParameter } from './errors';

/** One page of a list, with the token of the next. */
export interface Page {
  readonly items: readonly string[];
  readonly next: { readonly nextToken?: string };
}

/** Returns the page of `items` that maxResults (1–100) and nextToken ask for. The token names the last item given. */
export function pageOf(input: Input, items: readonly string[], usual: number): Page {
  const size = number(input, 'maxResults') ?? usual;
  if (size < 1 || size > 100) throw invalidParameter('maxResults must be between 1 and 100.');
  const after = text(input, 'nextToken');
  const start = after === undefined ? 0 : items.indexOf(Buffer.from(after, 'base64url').toString()) + 1;
  if (after !== undefined && start === 0) throw invalidParameter('Invalid token.');
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  if (last === undefined || start + size >= items.length) return { items: shown, next: {} };
  return { items: shown, next: { nextToken: Buffer.from(last).toString('base64url') } };
}
