import { atDatabase, parseConnection, quoted, runOnce } from './connection.mjs';

/** PostgreSQL's error codes as Prisma's; anything else means the server can't be reached. */
const prismaCodes = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000', '42P04': 'P1009' };

const commands = {
  'can-connect-to-database': (url) => runOnce(url, 'SELECT 1'),
  'create-database': (url, name) => runOnce(atDatabase(url, 'postgres'), `CREATE DATABASE ${quoted(name)}`),
  'drop-database': (url, name) =>
    runOnce(atDatabase(url, 'postgres'), `DROP DATABASE IF EXISTS ${quoted(name)}`),
};

function writeLog(level, message, fields = {}) {
  const target = 'schema_engine::logger';
  const line = { timestamp: new Date().toISOString(), level, target, fields: { message, ...fields } };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/**
 * The engine's `cli` sub-commands; answers the exit code.
 * @param {string} command
 * @param {string} given
 */
export async function runDatabaseCommand(command, given) {
  const { url, database } = parseConnection(given);
  try {
    const run = commands[command];
    if (!run) throw new Error(`schema-engine: unknown command ${command}`);
    await run(url, database);
    writeLog('INFO', 'Done');
    return 0;
  } catch (error) {
    process.stderr.write('\n'); // Prisma's CLI drops the first line.
    writeLog('ERROR', error.message || String(error), {
      error_code: prismaCodes[error.code] ?? 'P1001',
      is_panic: false,
    });
    return 1;
  }
}
