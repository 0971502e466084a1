import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './free-port.mjs';

/**
 * What the next start needs to find or start the same server again.
 * @typedef {object} ServerState
 * @property {number} port
 * @property {string} password
 * @property {number | null} startedBy the process that will stop the server
 */

const stateFile = (folder) => path.join(folder, 'postgres.json');

/** @param {string} folder @returns {ServerState | null} */
export function readState(folder) {
  if (!existsSync(stateFile(folder))) return null;
  return JSON.parse(readFileSync(stateFile(folder), 'utf8'));
}

/** @param {string} folder @param {ServerState} state */
export function writeState(folder, state) {
  writeFileSync(stateFile(folder), `${JSON.stringify(state)}\n`, { mode: 0o600 });
  return state;
}

/** @returns {Promise<ServerState>} */
export async function newState() {
  return { port: await freePort(), password: randomBytes(18).toString('base64url'), startedBy: null };
}

/**
 * @param {ServerState} state
 * @param {string} database
 */
export function urlOf({ password, port }, database) {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}
