import { between, requireAll } from '../constraints';
import { type Input, number, text } from '../input';
import { invalid } from './errors';

/** Whatever MaxItems says, Lambda gives no more than this many at a time. */
const pageCap = 50;

export interface Page<T> {
  readonly items: readonly T[];
  /** The answer's `NextMarker` member; empty on the last page. */
  readonly next: { readonly NextMarker?: string };
}

interface Marker {
  readonly position: number;
  readonly key: string;
}

function readMarker(given: string | undefined): Marker | null {
  if (given === undefined || given === '') return null;
  const [, position, key] = /^(\d{1,9}) (.+)$/.exec(Buffer.from(given, 'base64url').toString()) ?? [];
  if (position === undefined || key === undefined) throw invalid('The provided marker is invalid.');
  return { position: Number(position), key };
}

/** Where the page after the marker starts: right of its item, or at its place when the item is gone. */
function startAfter<T>(items: readonly T[], keyOf: (item: T) => string, marker: Marker | null): number {
  if (!marker) return 0;
  const there = items[marker.position];
  if (there !== undefined && keyOf(there) === marker.key) return marker.position + 1;
  const moved = items.findIndex((item) => keyOf(item) === marker.key);
  return moved >= 0 ? moved + 1 : marker.position;
}

/** The page of `items` after the caller's Marker; `largest` is the most that MaxItems may ask for. */
export function pageOf<T>(
  input: Input,
  items: readonly T[],
  keyOf: (item: T) => string,
  largest = 10_000,
): Page<T> {
  const wanted = number(input, 'MaxItems');
  requireAll([between(wanted, 'maxItems', 1, largest)]);
  const start = startAfter(items, keyOf, readMarker(text(input, 'Marker')));
  const shown = items.slice(start, start + Math.min(wanted ?? pageCap, pageCap));
  const last = shown.at(-1);
  const end = start + shown.length;
  if (last === undefined || end >= items.length) return { items: shown, next: {} };
  return {
    items: shown,
    next: { NextMarker: Buffer.from(`${end - 1} ${keyOf(last)}`).toString('base64url') },
  };
}
