import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { initialise, isInitialised, launch, postmasterPid } from './cluster.mjs';
import { freePort } from './free-port.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { isAlive, stopProcess, until } from './processes.mjs';
import { newState, readState, urlOf, writeState } from './server-state.mjs';
import { unprivileged } from './unprivileged.mjs';

async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // A server that goes away meanwhile is a "no" like any other.
  const lost = new Promise((resolve) => client.on('error', () => resolve(false)));
  const connected = client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
  return Promise.race([connected, lost]);
}

async function createDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE "${name}"`);
  } finally {
    await client.end();
  }
}

/** Launches until the server answers; a port taken since the last run is swapped for a free one. */
async function bringUp(runner, folder, first, settings) {
  let state = first;
  const logFile = path.join(folder, 'postgres.log');
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const child = launch(runner, state.port, logFile, settings);
    const over = () => child.exitCode !== null || child.pid === undefined;
    const up = () => answers(urlOf(state, 'postgres'));
    await until(async () => over() || (await up()), { withinMs: 60_000, everyMs: 40 });
    if (!over()) return writeState(folder, { ...state, startedBy: process.pid });
    state = { ...state, port: await freePort() };
  }
  throw new Error(`The embedded PostgreSQL did not start; ${logFile} says why.`);
}

/** A server that an earlier, killed run left behind is taken over; one that another run still uses is only used. */
async function findRunning(runner, folder, state) {
  const pid = postmasterPid(runner.dataFolder);
  if (!isAlive(pid)) return null;
  if (!(await until(() => answers(urlOf(state, 'postgres')), { withinMs: 5_000, everyMs: 200 }))) return null;
  if (isAlive(state.startedBy) && state.startedBy !== process.pid) return state;
  return writeState(folder, { ...state, startedBy: process.pid });
}

/**
 * The built-in database: a real PostgreSQL from npm on loopback, its files under `folder`.
 * @param {{ folder: string, database?: string, settings?: Record<string, string>, allowUserNamespace?: boolean }} options
 */
export async function startEmbeddedDatabase({ folder, database = 'trimtab', settings = {}, ...how }) {
  const root = path.resolve(folder);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const runner = unprivileged(await postgresBinaries(), path.join(root, 'postgres'), how);
  const fresh = !isInitialised(runner.dataFolder);
  const known = fresh ? null : readState(root);
  let state = known ?? (await newState());
  if (fresh) initialise(runner, state.password);
  if (!known) writeState(root, state);
  const running = fresh ? null : await findRunning(runner, root, state);
  state = running ?? (await bringUp(runner, root, state, settings));
  await createDatabase(urlOf(state, 'postgres'), database);
  return {
    url: urlOf(state, database),
    port: state.port,
    origin: running ? 'already running' : fresh ? 'new' : 'started',
    how: runner.how,
    /** Stops the server, unless another run started it. */
    async stop() {
      const pid = postmasterPid(runner.dataFolder);
      if (state.startedBy === process.pid && pid) await stopProcess(pid, 'SIGINT');
    },
  };
}
