import type { z } from 'zod';
import type { RuleSet, RuleSetEdit } from '@/lib/contracts/estate-shapes';
import { assignBy } from '@/lib/domain/estate/assign-workload';
import { authorise } from '../../auth/actor';
import { assignModules, listAssignable } from '../../db/assignable-repository';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { listRules } from '../../db/rule-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { checkRules } from './check-rules';
import { getRules, readVersion } from './get-rules';

type Edit = z.output<typeof RuleSetEdit>;

/** Replaces modules and rules and sorts every workload anew; throws conflict when they were edited meanwhile. */
export async function saveRules(ctx: ServiceContext, edit: Edit): Promise<RuleSet> {
  authorise(ctx.actor, 'estate.manage');
  checkRules(edit);
  const now = ctx.clock.now();
  await ctx.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(7224003)`;
      await refuseStale(tx, edit.version);
      const before = await toSummary(tx);
      const moduleIds = await replaceModules(tx, edit.modules, now);
      await replaceRules(tx, edit.rules, moduleIds);
      const moved = await reassign(tx);
      await appendAudit(tx, ctx.actor, now, {
        action: 'rules.save',
        subject: { kind: 'rules', id: 'all', label: 'Module rules' },
        before,
        after: { ...(await toSummary(tx)), workloadsMoved: moved },
      });
    },
    { timeout: 30_000 },
  );
  return getRules(ctx);
}

async function refuseStale(tx: Db, version: string): Promise<void> {
  if (version === (await readVersion(tx))) return;
  throw new ServiceError('conflict', 'Somebody else has edited the modules and rules meanwhile.', {
    action: 'Load them again and make your edit on what is there now.',
  });
}

async function replaceModules(
  tx: Db,
  modules: Edit['modules'],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const module of modules) {
    const values = { ...module, archivedAt: null };
    const row = await tx.module.upsert({ where: { slug: module.slug }, create: values, update: values });
    ids.set(row.slug, row.id);
  }
  await tx.module.updateMany({
    where: { archivedAt: null, slug: { notIn: modules.map(({ slug }) => slug) } },
    data: { archivedAt: now },
  });
  return ids;
}

async function replaceRules(
  tx: Db,
  rules: Edit['rules'],
  moduleIds: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.moduleRule.deleteMany();
  await tx.moduleRule.createMany({
    data: rules.flatMap(({ moduleSlug, kind, tagKey, pattern }, position) => {
      const moduleId = moduleIds.get(moduleSlug);
      return moduleId === undefined ? [] : [{ moduleId, position, kind, tagKey, pattern }];
    }),
  });
}

async function reassign(tx: Db): Promise<number> {
  const assign = assignBy(await listRules(tx));
  const moves = (await listAssignable(tx)).flatMap((workload) => {
    const { moduleId } = assign(workload);
    return moduleId === workload.moduleId ? [] : [{ id: workload.id, moduleId }];
  });
  await assignModules(tx, moves);
  return moves.length;
}

async function toSummary(tx: Db) {
  const rules = await listRules(tx);
  return {
    rules: rules.map(({ moduleSlug, kind, tagKey, pattern }) =>
      [moduleSlug, kind, tagKey, pattern].filter((part) => part !== null).join(' '),
    ),
  };
}
