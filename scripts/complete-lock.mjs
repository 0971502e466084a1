// Run after each change of dependencies. A registry mirror may lack other platforms' packages; npm then leaves them out
// of package-lock.json, and later refuses that lock wherever they exist. This puts them back.
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock } from './lock/complete-lock.mjs';
import { inProject } from './support/root.mjs';

const file = inProject('package-lock.json');
const { lock, added, unknown } = completeLock(JSON.parse(readFileSync(file, 'utf8')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
for (const name of unknown) console.warn(`Left out ${name}: its name doesn't say its platform.`);
console.log(`Added ${added.length} packages of other platforms to package-lock.json.`);
