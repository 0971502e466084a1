import { invalid } from '../errors';

const tagLimit = 50;

/** Throws when a resource would carry more tags than AWS allows. */
export function requireTagRoom(tags: Readonly<Record<string, string>>): void {
  if (Object.keys(tags).length > tagLimit) throw invalid('Number of tags exceeds resource tag limit.');
}
