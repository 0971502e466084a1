import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedDatabase } from '@/scripts/database/embedded-database.mjs';
import { migrate } from '@/scripts/database/migrate.mjs';
import { openDatabase } from '@/server/db/client';
import type { TestDatabase } from './test-database';

/** A migrated database on a PostgreSQL of its own, which can be stopped and started again at the same address. */
export interface StoppableDatabase extends TestDatabase {
  /** Stops the server: whoever is connected is cut off. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts one; what it holds outlives a stop, and is gone after `drop()`. */
export async function stoppableDatabase(): Promise<StoppableDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-outage-'));
  const settings = { max_connections: '100' };
  const open = () => startEmbeddedDatabase({ folder, settings });
  let server = await open();
  const { url } = server;
  await migrate(url);
  const db = openDatabase(url, 10);
  return {
    db,
    url,
    stop: () => server.stop(),
    start: async () => {
      server = await open();
      if (server.url !== url) throw new Error(`PostgreSQL came back at ${server.url}, not at ${url}`);
    },
    drop: async () => {
      await db.$disconnect();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
