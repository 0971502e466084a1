import { Failure } from '../support/failure.mjs';
import { suites } from './suites.mjs';
import { summarise } from './summary.mjs';

/** @param {readonly string[]} names */
function chosenSuites(names) {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) {
    throw new Failure(
      `There is no suite "${unknown}"; there are: ${suites.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length > 0 ? suites.filter(({ name }) => names.includes(name)) : suites;
}

async function runSuite({ name, run }) {
  process.stdout.write(`\n── ${name} ──\n`);
  const began = performance.now();
  const counts = await run().catch((error) => {
    process.stdout.write(`${error.message}\n`);
    return { passed: 0, failed: [`${name} could not be run`], skipped: [] };
  });
  return { name, ...counts, seconds: (performance.now() - began) / 1000 };
}

/**
 * Runs the suites one after the other, whatever fails, and prints what came of it; answers the exit code.
 * @param {readonly string[]} names none for all
 */
export async function testAll(names) {
  const results = [];
  for (const suite of chosenSuites(names)) results.push(await runSuite(suite));
  process.stdout.write(`${summarise(results)}\n`);
  return results.some((result) => result.failed.length > 0) ? 1 : 0;
}
