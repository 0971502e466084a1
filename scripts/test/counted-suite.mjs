import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runNode } from '../support/command.mjs';
import { inModules, inProject } from '../support/root.mjs';
import { testEnvironment } from './test-environment.mjs';

/**
 * How a suite went.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {string[]} failed names
 * @property {{ name: string, reason: string | null }[]} skipped
 * @property {string[]} [retried] names of those that passed only when tried again
 */

/** Runs a test runner whose counting reporter writes to a file; one that dies without a count has failed. */
async function countedRun(name, args, env) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trimtab-counts-'));
  const file = path.join(folder, 'counts.json');
  const { ok } = await runNode(args, {
    env: { ...testEnvironment(), ...env, TRIMTAB_TEST_COUNTS: file },
    echo: true,
  });
  /** @type {Counts} */
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: [`${name} ended without a result`], skipped: [] };
  rmSync(folder, { recursive: true });
  if (!ok && counts.failed.length === 0) counts.failed.push(`${name} ended with an error`);
  return counts;
}

/** One project of vitest.config.ts. @param {string} project */
export function vitestProject(project) {
  const reporters = ['--reporter=default', `--reporter=${inProject('scripts/test/vitest-reporter.mjs')}`];
  return countedRun(project, [inModules('vitest/vitest.mjs'), 'run', '--project', project, ...reporters], {});
}

/** The journeys in a browser. @param {Record<string, string>} env */
export function playwright(env) {
  const reporter = `list,${inProject('scripts/test/playwright-reporter.mjs')}`;
  const args = [inModules('@playwright/test/cli.js'), 'test', `--reporter=${reporter}`];
  return countedRun('end to end', args, env);
}
