import type { StatedLink } from './decision';
import { toKey } from './parse/plain-text';

/** What a decision can be found by. */
export interface Findable {
  readonly id: string;
  readonly number: number | null;
  readonly title: string | null;
  readonly path: string | null;
}

/**
 * The decision a link names: by path, else number, else title; null where none fits, or more than one does.
 * Paths are compared from their end, as they are written from wherever the record stood.
 */
export function resolveLink(link: StatedLink, decisions: readonly Findable[]): Findable | null {
  const name = link.path === null ? null : fileName(link.path);
  const byPath =
    name === null ? [] : decisions.filter(({ path }) => path !== null && fileName(path) === name);
  if (byPath.length > 0) return only(byPath);
  if (link.number !== null) return only(decisions.filter(({ number }) => number === link.number));
  const title = link.title === null ? null : toKey(link.title);
  return title === null
    ? null
    : only(decisions.filter((one) => one.title !== null && toKey(one.title) === title));
}

function fileName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').toLowerCase();
}

function only(found: readonly Findable[]): Findable | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
