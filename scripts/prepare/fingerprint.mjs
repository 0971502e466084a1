import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject, root } from '../support/root.mjs';

function filesUnder(folder, skip) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (skip(file)) return [];
    return entry.isDirectory() ? filesUnder(file, skip) : [file];
  });
}

/**
 * One hash over files and folders of the project: names and contents. What doesn't exist is left out.
 * @param {readonly string[]} paths relative to the project
 * @param {(file: string) => boolean} [skip]
 */
export function fingerprint(paths, skip = () => false) {
  const hash = createHash('sha256').update(process.version);
  const present = paths.map((each) => inProject(each)).filter((each) => existsSync(each));
  const files = present.flatMap((each) => (statSync(each).isDirectory() ? filesUnder(each, skip) : [each]));
  for (const file of files.sort()) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
