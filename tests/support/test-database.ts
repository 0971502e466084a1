import { inject } from 'vitest';
import { openDatabase, type PrismaClient } from '@/server/db/client';

import { atDatabase, createFromTemplate, dropDatabase } from './postgres';

export interface TestDatabase {
  readonly db: PrismaClient;
  readonly url: string;
  /** Closes the client and drops the database. */
  drop(): Promise<void>;
}

/** A fresh, migrated, empty database for one test file: create it in `beforeAll`, drop it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('TEST_DATABASE_URL');
  const admin = atDatabase(template, 'postgres');
  const url = await createFromTemplate(admin, new URL(template).pathname.slice(1));
  const db = openDatabase(url, 5);
  return {
    db,
    url,
    drop: async () => {
      await db.$disconnect();
      await dropDatabase(admin, url);
    },
  };
}
