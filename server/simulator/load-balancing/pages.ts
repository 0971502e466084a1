import { type Input, number, text } from '../input';
import { validationError } from './errors';

const MOST = 400;

/** Returns the page of `items` that Marker and PageSize (1–400) ask for; the marker names the last item given. */
export function pageOf<T extends { readonly arn: string }>(
  input: Input,
  items: readonly T[],
): { readonly items: readonly T[]; readonly next: { readonly NextMarker?: string } } {
  const size = number(input, 'PageSize') ?? MOST;
  if (size < 1 || size > MOST) throw validationError(`PageSize must be between 1 and ${MOST}`);
  const marker = text(input, 'Marker');
  const after = marker === undefined ? null : Buffer.from(marker, 'base64url').toString();
  const start = after === null ? 0 : items.findIndex((one) => one.arn === after) + 1;
  if (after !== null && start === 0) throw validationError('Invalid marker');
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  if (last === undefined || start + size >= items.length) return { items: shown, next: {} };
  return { items: shown, next: { NextMarker: Buffer.from(last.arn).toString('base64url') } };
}
