import { existsSync, readFileSync } from 'node:fs';
import { run, runNode } from '../support/command.mjs';
import { Failure } from '../support/failure.mjs';
import { inModules, inProject } from '../support/root.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether what the lock file asks for is installed; packages of other platforms don't count.
 * @param {{ forDevelopment: boolean }} options
 */
export function isInstalled({ forDevelopment }) {
  const installedList = inModules('.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesIn(installedList);
  return Object.entries(packagesIn(inProject('package-lock.json'))).every(([where, wanted]) => {
    if (where === '' || wanted.optional || wanted.devOptional) return true;
    if (wanted.dev && !forDevelopment) return true;
    return installed[where]?.version === wanted.version;
  });
}

/** Installs exactly what the lock file says. */
export async function install() {
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const env = { ...process.env, NODE_ENV: '' };
  const done = npm?.endsWith('.js')
    ? await runNode([npm, ...args], { env })
    : await run('npm', args, { env });
  if (done.ok) return;
  throw new Failure(`${done.output.trim()}\n\nThe packages could not be installed; npm says why above.`);
}
