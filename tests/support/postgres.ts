import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The same server, another database. */
export function atDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}

/** Runs one statement on a connection of its own, outside any transaction. */
export async function runOnce(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Copies the migrated template; answers the copy's connection string. */
export async function createFromTemplate(adminUrl: string, template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOnce(adminUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY FILE_COPY`);
  return atDatabase(adminUrl, name);
}

/** Drops a database, whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await runOnce(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}
