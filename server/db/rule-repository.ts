import type { AssigningRule } from '@/lib/domain/estate/assign-workload';
import type { Db } from './client';

export interface RuleRow extends AssigningRule {
  readonly id: string;
  readonly position: number;
  readonly moduleName: string;
}

/** The rules of modules that are not archived, in the order in which they decide. */
export async function listRules(db: Db): Promise<readonly RuleRow[]> {
  const rows = await db.moduleRule.findMany({
    where: { module: { archivedAt: null } },
    include: { module: { select: { slug: true, name: true } } },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    moduleId: row.moduleId,
    moduleSlug: row.module.slug,
    moduleName: row.module.name,
    kind: toKind(row.kind),
    tagKey: row.tagKey,
    pattern: row.pattern,
  }));
}

function toKind(kind: string): RuleRow['kind'] {
  return kind === 'tag' || kind === 'stack' ? kind : 'name';
}
