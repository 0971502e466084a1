import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './test-database';

describe('testDatabase', () => {
  let one: TestDatabase;
  let two: TestDatabase;

  beforeAll(async () => {
    [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  });

  afterAll(async () => {
    await Promise.all([one.drop(), two.drop()]);
  });

  it('gives each caller a migrated database of its own', async () => {
    await one.db.setting.create({ data: { key: 'a', value: 1, updatedAt: new Date(0) } });
    expect(await one.db.setting.count()).toBe(1);
    expect(await two.db.setting.count()).toBe(0);
  });
});
