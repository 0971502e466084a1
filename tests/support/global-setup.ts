import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedDatabase } from '@/scripts/database/embedded-database.mjs';
import { migrate } from '@/scripts/database/migrate.mjs';
import { atDatabase, runOnce } from './postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, otherwise empty database that the databases of tests are copied from. */
    TEST_DATABASE_URL: string;
  }
}

const template = 'template_migrated';

// Nothing here outlives the run, so nothing has to survive a crash.
const fasterThanSafe = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
};

/** Starts one PostgreSQL for the whole run and migrates the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-tests-'));
  const server = await startEmbeddedDatabase({ folder, database: template, settings: fasterThanSafe });
  await migrate(server.url);
  await runOnce(atDatabase(server.url, 'postgres'), `ALTER DATABASE "${template}" IS_TEMPLATE true`);
  project.provide('TEST_DATABASE_URL', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
