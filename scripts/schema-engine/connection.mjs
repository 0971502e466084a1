import pg from 'pg';

/**
 * Splits Prisma's `?schema=` off a connection string; PostgreSQL itself doesn't know that parameter.
 * @param {string} given
 */
export function parseConnection(given) {
  const url = new URL(given);
  const schema = url.searchParams.get('schema') ?? undefined;
  url.searchParams.delete('schema');
  return { url: url.toString(), schema, database: decodeURIComponent(url.pathname.slice(1)) };
}

/**
 * The same server, another database.
 * @param {string} url
 * @param {string} database
 */
export function atDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.toString();
}

/** @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/**
 * Runs one statement on a connection of its own.
 * @param {string} url
 * @param {string} sql
 */
export async function runOnce(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
