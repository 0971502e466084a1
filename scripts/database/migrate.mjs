import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const prismaLockKey = 72_707_369;
const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations');

const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The project's migrations in order. @param {string} [folder] */
export function readMigrations(folder = migrationsFolder) {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

function refuseUnsettled(rows, migrations) {
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new Error(
      `The migration ${failed.migration_name} failed in an earlier run. Mend the database, then run: npm run prisma -- migrate resolve --rolled-back ${failed.migration_name}`,
    );
  }
  const known = new Set(migrations.map(({ name }) => name));
  const foreign = rows.find((row) => !known.has(row.migration_name));
  if (foreign) {
    throw new Error(
      `The database was migrated by a newer version of Trimtab (${foreign.migration_name}). Update this copy, or use another database.`,
    );
  }
}

async function apply(client, { name, sql, checksum }) {
  const id = randomUUID();
  await client.query('INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql); // without parameters the whole file is one implicit transaction
  } catch (error) {
    await client.query('UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1', [id, String(error)]);
    throw new Error(`The migration ${name} failed: ${error.message}`, { cause: error });
  }
  await client.query(
    'UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}

/**
 * Applies what is pending exactly as `prisma migrate deploy` would (same table, checksums and lock), so that either
 * can take over from the other; answers the names applied.
 * @param {string} url
 * @param {string} [folder]
 */
export async function migrate(url, folder = migrationsFolder) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLockKey]);
    await client.query(createTable);
    const migrations = readMigrations(folder);
    const { rows } = await client.query(
      'SELECT migration_name, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    refuseUnsettled(rows, migrations);
    const done = new Set(rows.map((row) => row.migration_name));
    const pending = migrations.filter(({ name }) => !done.has(name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
