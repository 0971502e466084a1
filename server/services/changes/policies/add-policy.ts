import { randomUUID } from 'node:crypto';
import type { ChangePolicy, NewPolicy } from '@/lib/contracts/policies';
import { sayPolicyScope, sayRule } from '@/lib/domain/changes/policies/say-policy';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { checkRule } from './check-rule';
import { requirePolicy } from './require-policy';
import { toChangePolicy } from './to-policy';

/** Sets a policy; throws invalid_input for an unknown module and for a rule that can't hold. */
export async function addPolicy(
  ctx: ServiceContext,
  { moduleSlug, stage, rule, reason }: NewPolicy,
): Promise<ChangePolicy> {
  authorise(ctx.actor, 'policies.manage');
  checkRule(rule);
  const module = moduleSlug === null ? null : await findModule(ctx, moduleSlug);
  const now = ctx.clock.now();
  const id = randomUUID();
  await ctx.db.$transaction(async (tx) => {
    await tx.changePolicy.create({
      data: {
        id,
        moduleId: module?.id ?? null,
        stage,
        kind: rule.kind,
        rule,
        reason,
        updatedAt: now,
        updatedByLabel: ctx.actor.label,
      },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'policies.add',
      subject: { kind: 'policy', id, label: `${rule.kind} for ${sayPolicyScope({ module, stage })}` },
      after: { rule, words: sayRule(rule) },
      reason,
    });
  });
  return toChangePolicy(await requirePolicy(ctx.db, id), now);
}

async function findModule(ctx: ServiceContext, slug: string) {
  const module = await ctx.db.module.findFirst({
    where: { slug, archivedAt: null },
    select: { id: true, slug: true, name: true },
  });
  if (module) return module;
  throw new ServiceError('invalid_input', `There is no module ${slug}.`, {
    issues: [{ field: 'moduleSlug', message: `There is no module ${slug}.` }],
  });
}
