import { findBrowser } from '../browser/find-browser.mjs';
import { parts } from '../check/parts.mjs';
import { runPart } from '../check/run-part.mjs';
import { build, isBuilt } from '../prepare/build.mjs';
import { playwright, vitestProject } from './counted-suite.mjs';

/** @typedef {import('./counted-suite.mjs').Counts} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Suite */

/** A suite that is one question: it passes, or fails with what was said. */
async function asOne(name, work) {
  const problem = await work().then(
    () => null,
    (error) => error.message,
  );
  if (problem) process.stdout.write(`${problem}\n`);
  return { passed: problem ? 0 : 1, failed: problem ? [name] : [], skipped: [] };
}

async function runStatic(part) {
  const { failed, output } = await runPart(part);
  if (failed) throw new Error(output.trim());
}

/** @type {readonly Suite[]} */
const staticSuites = parts
  .filter((part) => part.name !== 'unit tests')
  .map((part) => ({ name: part.name, run: () => asOne(part.name, () => runStatic(part)) }));

async function journeys() {
  const browser = await findBrowser();
  process.stdout.write(`Browser: ${browser.executable} (${browser.origin})\n`);
  return playwright({ PLAYWRIGHT_CHROMIUM: browser.executable });
}

/** Everything, in the order it is run: what fails fast comes first. @type {readonly Suite[]} */
export const suites = [
  ...staticSuites,
  { name: 'unit', run: () => vitestProject('unit') },
  { name: 'integration', run: () => vitestProject('integration') },
  { name: 'build', run: () => asOne('build', async () => (isBuilt() ? undefined : build())) },
  { name: 'start', run: () => vitestProject('start') },
  { name: 'end to end', run: journeys },
];
