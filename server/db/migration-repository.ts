import type { Db } from './client';

/** The names of the migrations that are finished in this database. */
export async function listAppliedMigrations(db: Db): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.migration_name);
}
