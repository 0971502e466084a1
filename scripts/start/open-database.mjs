import path from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '../database/embedded-database.mjs';
import { Failure } from '../support/failure.mjs';

const oldestMajor = 15;

/** What went wrong in words; a connection string is never shown, it holds a password. */
function inWords(error, url) {
  // Behind a socket there is no host.
  const { host, pathname, username } = new URL(url.replace('@/', '@socket/'));
  const database = decodeURIComponent(pathname.slice(1));
  if (error.code === '3D000') return `has no database "${database}". Create it`;
  if (error.code === '28P01' || error.code === '28000') {
    return `refuses the user "${decodeURIComponent(username)}": ${error.message}. Correct the user or password`;
  }
  return `can't be reached at ${host} (${error.code ?? error.message}). Start it`;
}

/** Throws one sentence unless a PostgreSQL that is new enough answers. @param {string} url */
async function requirePostgres(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version');
    const version = rows[0].server_version;
    if (Number.parseInt(version, 10) >= oldestMajor) return version;
    throw new Failure(`DATABASE_URL is PostgreSQL ${version}; Trimtab needs ${oldestMajor} or newer.`);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`The PostgreSQL of DATABASE_URL ${inWords(error, url)}, or correct DATABASE_URL.`);
  } finally {
    await client.end().catch(() => undefined); // it may never have been open
  }
}

/**
 * The database to use: DATABASE_URL's, or else the embedded one.
 * @param {Record<string, string | undefined>} settings
 * @param {string} dataFolder
 */
export async function openDatabase({ DATABASE_URL: url }, dataFolder) {
  if (url) {
    const version = await requirePostgres(url);
    return { url, words: `PostgreSQL ${version} of DATABASE_URL`, stop: async () => undefined };
  }
  const { url: own, origin, port, stop } = await startEmbeddedDatabase({ folder: dataFolder });
  return { url: own, words: `${origin} in ${path.relative('', dataFolder) || '.'}, port ${port}`, stop };
}
