import type { Db } from './client';

/** Notes that something is done once and for all under `key`; false when it was noted before. */
export async function noteOnce(db: Db, key: string, updatedAt: Date): Promise<boolean> {
  const { count } = await db.setting.createMany({
    data: { key, value: true, updatedAt },
    skipDuplicates: true,
  });
  return count === 1;
}
