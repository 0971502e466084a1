import type { StatedLink } from './decision';
import { toKey } from './parse/plain-text';

/** What a decision can be found by. */
export interface Findable {
  readonly id: string;
  readonly number: number | null;
  /** Its id as written. */
  readonly label: string | null;
  readonly title: string | null;
  readonly path: string | null;
  /** The collection of files it came from; null where it was written here. */
  readonly collection: string | null;
}

/** Where the record stands that states a link. */
export type LinkOrigin = Pick<Findable, 'path' | 'collection'>;

/**
 * The decision a link names: by path, else number, else id or title; null where none fits, or more than one does.
 * Its own collection goes before others, and of records that share a number there, the one in its own folder.
 */
export function resolveLink(
  link: StatedLink,
  decisions: readonly Findable[],
  from: LinkOrigin,
): Findable | null {
  const own = decisions.filter(({ collection }) => collection === from.collection);
  const found = among(link, own, from);
  if (found || own.some((one) => isNamedBy(link, one))) return found;
  // Each collection counts from one: a number of another is no number of this one.
  const others = decisions.filter(
    ({ collection }) => link.number === null || from.collection === null || collection === null,
  );
  return among(link, others, from);
}

function among(link: StatedLink, decisions: readonly Findable[], from: LinkOrigin): Findable | null {
  const byPath = link.path === null ? [] : closest(link.path, decisions, from);
  if (byPath.length > 0) return only(byPath);
  const named = decisions.filter((one) => isNamedBy(link, one));
  return only(named) ?? only(named.filter(({ path }) => folderOf(path) === folderOf(from.path)));
}

function isNamedBy(link: StatedLink, { number, label, title }: Findable): boolean {
  if (link.number !== null) return number === link.number;
  if (link.title === null) return false;
  const key = toKey(link.title);
  return (title !== null && toKey(title) === key) || (label !== null && toKey(label) === key);
}

/** The decisions of that file: where the path leads from the record, or else by the most of its end, as it is written from wherever the record stood. */
function closest(path: string, decisions: readonly Findable[], from: LinkOrigin): readonly Findable[] {
  const exact = decisions.filter(
    (one) => one.path !== null && from.path !== null && one.path === join(from.path, path),
  );
  if (exact.length > 0) return exact;
  const wanted = path
    .toLowerCase()
    .split(/[\\/]/)
    .filter((part) => !/^\.{0,2}$/.test(part));
  const shared = decisions.map((one) => ({
    one,
    count: sharedEnd(wanted, one.path?.toLowerCase().split(/[\\/]/) ?? []),
  }));
  const most = Math.max(0, ...shared.map(({ count }) => count));
  return most === 0 ? [] : shared.filter(({ count }) => count === most).map(({ one }) => one);
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/** Where a relative path leads from a file. */
function join(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function folderOf(path: string | null): string | null {
  return path === null ? null : path.split(/[\\/]/).slice(0, -1).join('/');
}

function only(found: readonly Findable[]): Findable | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
