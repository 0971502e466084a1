import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** @import { Runner } from './unprivileged.mjs' */

const environment = () => ({ ...process.env, LC_ALL: 'C' });

/** @param {string} dataFolder */
export const isInitialised = (dataFolder) => existsSync(path.join(dataFolder, 'PG_VERSION'));

/** The running server's process id as it noted it itself. @param {string} dataFolder */
export function postmasterPid(dataFolder) {
  const file = path.join(dataFolder, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

/**
 * Creates the cluster's files.
 * @param {Runner} runner
 * @param {string} password
 */
export function initialise(runner, password) {
  const { uid, gid } = runner.options;
  const passwordFile = `${runner.dataFolder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const [program, args] = runner.command(runner.programs.initdb, [
    `--pgdata=${runner.dataFolder}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]);
  const done = spawnSync(program, args, { ...runner.options, encoding: 'utf8', env: environment() });
  rmSync(passwordFile, { force: true });
  if (done.status === 0) return;
  throw new Error(`PostgreSQL's initdb failed: ${(done.stderr || String(done.error)).trim()}`);
}

/**
 * Starts the server in a process group of its own, so that a Ctrl-C meant for the app doesn't reach it first.
 * @param {Runner} runner
 * @param {number} port
 * @param {string} logFile
 * @param {Record<string, string>} settings
 */
export function launch(runner, port, logFile, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    ...settings,
  };
  const [program, args] = runner.command(runner.programs.postgres, [
    '-D',
    runner.dataFolder,
    '-p',
    String(port),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const output = openSync(logFile, 'a', 0o600);
  const child = spawn(program, args, {
    ...runner.options,
    stdio: ['ignore', output, output],
    detached: true,
    env: environment(),
  });
  closeSync(output);
  child.on('error', (error) => appendFileSync(logFile, `${error}\n`));
  child.unref();
  return child;
}
