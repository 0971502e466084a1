import { createHash } from 'node:crypto';
import type { RuleSet } from '@/lib/contracts/estate-shapes';
import { toCanonicalJson } from '@/lib/domain/access/audit-chain';
import { previewRules } from '@/lib/domain/estate/preview-rules';
import { authorise } from '../../auth/actor';
import type { Db } from '../../db/client';
import { listRules } from '../../db/rule-repository';
import type { ServiceContext } from '../context';
import { listMatchable } from './list-matchable';

/** Modules and rules as they are now, with how many workloads each decides. */
export async function getRules(ctx: ServiceContext): Promise<RuleSet> {
  authorise(ctx.actor, 'estate.read');
  const [modules, rules, workloads] = await Promise.all([
    readModules(ctx.db),
    listRules(ctx.db),
    listMatchable(ctx.db),
  ]);
  const preview = previewRules(rules, workloads);
  const held = new Map<string | null, number>();
  for (const { moduleSlug } of workloads) held.set(moduleSlug, (held.get(moduleSlug) ?? 0) + 1);
  return {
    version: await readVersion(ctx.db),
    modules: modules.map((module) => ({ ...module, workloads: held.get(module.slug) ?? 0 })),
    rules: rules.map(({ id, position, moduleSlug, moduleName, kind, tagKey, pattern }, index) => ({
      id,
      position,
      moduleSlug,
      moduleName,
      kind,
      tagKey,
      pattern,
      caught: preview.rules[index]?.caught ?? 0,
    })),
    unassigned: preview.unassigned.count,
  };
}

/** The version of modules and rules: equal as long as nobody edits them. */
export async function readVersion(db: Db): Promise<string> {
  const [modules, rules] = await Promise.all([readModules(db), listRules(db)]);
  return createHash('sha256').update(toCanonicalJson({ modules, rules })).digest('hex').slice(0, 16);
}

function readModules(db: Db) {
  return db.module.findMany({
    where: { archivedAt: null },
    select: { id: true, slug: true, name: true, description: true, owner: true },
    orderBy: { name: 'asc' },
  });
}
