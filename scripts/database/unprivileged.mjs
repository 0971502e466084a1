import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const nobody = { uid: 65534, gid: 65534 };

/**
 * How PostgreSQL's programs are run, which refuse to run as root.
 * @typedef {object} Runner
 * @property {string} how in words
 * @property {string} dataFolder where the cluster lies
 * @property {{ initdb: string, postgres: string }} programs
 * @property {(program: string, args: string[]) => [string, string[]]} command what to spawn
 * @property {{ uid?: number, gid?: number, cwd?: string }} options how to spawn it
 */

/** @returns {Runner} */
function directly(programs, dataFolder) {
  return { how: 'this user', dataFolder, programs, command: (program, args) => [program, args], options: {} };
}

/** Inside a fresh user namespace there is no root, and the files are the same. @returns {Runner} */
function inUserNamespace(programs, dataFolder) {
  const command = (program, args) => ['unshare', ['--user', program, ...args]];
  return { how: 'a user namespace', dataFolder, programs, command, options: {} };
}

/** As nobody, with copies that nobody can read: the checkout may lie under /root. @returns {Runner} */
function asNobody(programs, dataFolder) {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const base = `/var/tmp/trimtab-postgres-${name}`;
  const native = path.join(base, 'native');
  mkdirSync(base, { recursive: true, mode: 0o755 });
  if (!existsSync(native)) {
    cpSync(path.resolve(path.dirname(programs.postgres), '..'), native, {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  const data = path.join(base, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chownSync(data, nobody.uid, nobody.gid);
  const copyOf = (program) => path.join(native, 'bin', path.basename(program));
  return {
    how: 'nobody',
    dataFolder: data,
    programs: { initdb: copyOf(programs.initdb), postgres: copyOf(programs.postgres) },
    command: (program, args) => [program, args],
    options: { ...nobody, cwd: base },
  };
}

const canUnshare = () => spawnSync('unshare', ['--user', 'true']).status === 0;

/**
 * The first way to run PostgreSQL that works for the current user.
 * @param {{ initdb: string, postgres: string }} programs
 * @param {string} dataFolder
 * @param {{ allowUserNamespace?: boolean }} [options]
 */
export function unprivileged(programs, dataFolder, { allowUserNamespace = true } = {}) {
  if (process.getuid?.() !== 0) return directly(programs, dataFolder);
  if (allowUserNamespace && canUnshare()) return inUserNamespace(programs, dataFolder);
  return asNobody(programs, dataFolder);
}
