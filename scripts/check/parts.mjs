import { inModules } from '../support/root.mjs';

/**
 * One part of the check.
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} args what Node runs
 * @property {(output: string) => string | null} [verdict] a reason to fail although the program did not
 * @property {(output: string) => string} [summary]
 */

const cruised = (output) => Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'format and lint',
    args: [
      inModules('@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '.',
    ],
    summary: (output) => /Checked \d+ files/.exec(output)?.[0] ?? '',
  },
  { name: 'types', args: [inModules('typescript/bin/tsc'), '--noEmit', '--project', '.'] },
  {
    name: 'fences',
    args: [
      inModules('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'components',
      'lib',
      'server',
    ],
    verdict: (output) =>
      cruised(output) > 0
        ? null
        : 'It looked at no modules, so its silence means nothing; is @swc/core installed?',
    summary: (output) => `${cruised(output)} modules`,
  },
  { name: 'unused code', args: [inModules('knip/bin/knip.js'), '--no-progress', '--no-config-hints'] },
  {
    name: 'unit tests',
    args: [inModules('vitest/vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot'],
    summary: (output) => /Tests\s+(.*\d+ passed.*)/.exec(stripColours(output))?.[1] ?? '',
  },
];

/** @param {string} text */
function stripColours(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
  return text.replaceAll(/\u001b\[[0-9;]*m/g, '');
}
