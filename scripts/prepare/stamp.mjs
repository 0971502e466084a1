import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Remembers in a file what something was made from, to make it again only when that changed.
 * @param {string} file lies inside what is made, so that both go together
 */
export function stamp(file) {
  return {
    /** @param {string} of */
    is: (of) => existsSync(file) && readFileSync(file, 'utf8') === of,
    /** @param {string} of */
    set: (of) => writeFileSync(file, of),
  };
}
