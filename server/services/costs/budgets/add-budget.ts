import { randomUUID } from 'node:crypto';
import type { Budget, NewBudget } from '@/lib/contracts/costs/budgets';
import { sayBudgetScope } from '@/lib/domain/costs/budget';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { isBudgetThere } from '../../../db/budget-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { toBudget } from './to-budget';

/** Sets a monthly budget; throws conflict where the module and stage have one, invalid_input for an unknown module. */
export async function addBudget(
  ctx: ServiceContext,
  { moduleSlug, stage, usdMonthly, reason }: NewBudget,
): Promise<Budget> {
  authorise(ctx.actor, 'budgets.manage');
  const now = ctx.clock.now();
  const module = moduleSlug === null ? null : await findModule(ctx, moduleSlug);
  const data = { id: randomUUID(), moduleId: module?.id ?? null, stage, usdMonthly, reason };
  try {
    const row = await ctx.db.$transaction(async (tx) => {
      const created = await tx.budget.create({
        data: { ...data, updatedAt: now, updatedByLabel: ctx.actor.label },
      });
      await appendAudit(tx, ctx.actor, now, {
        action: 'budgets.add',
        subject: { kind: 'budget', id: created.id, label: sayBudgetScope({ module, stage }) },
        after: { usdMonthly },
        reason,
      });
      return created;
    });
    return await toBudget(ctx, { ...row, module });
  } catch (error) {
    if (!isBudgetThere(error)) throw error;
    throw new ServiceError('conflict', `${sayBudgetScope({ module, stage })} has a budget already.`, {
      action: 'Change that one.',
      cause: error,
    });
  }
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
