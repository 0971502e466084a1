import type { Db } from '../../../db/client';

/** The tag key that most module rules go by; null where none goes by a tag. */
export async function findModuleTag(db: Db): Promise<string | null> {
  const [most] = await db.moduleRule.groupBy({
    by: ['tagKey'],
    where: { kind: 'tag', tagKey: { not: null } },
    _count: true,
    orderBy: [{ _count: { tagKey: 'desc' } }, { tagKey: 'asc' }],
    take: 1,
  });
  return most?.tagKey ?? null;
}
