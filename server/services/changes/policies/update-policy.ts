import type { ChangePolicy, PolicyEdit } from '@/lib/contracts/policies';
import { sayPolicyScope, sayRule } from '@/lib/domain/changes/policies/say-policy';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { checkRule } from './check-rule';
import { requirePolicy } from './require-policy';
import { toChangePolicy } from './to-policy';

/** Changes what a policy demands, with the reason; its module and stage stay. */
export async function updatePolicy(
  ctx: ServiceContext,
  { policyId, rule, reason }: { readonly policyId: string } & PolicyEdit,
): Promise<ChangePolicy> {
  authorise(ctx.actor, 'policies.manage');
  checkRule(rule);
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await requirePolicy(tx, policyId);
    await tx.changePolicy.update({
      where: { id: policyId },
      data: { kind: rule.kind, rule, reason, updatedAt: now, updatedByLabel: ctx.actor.label },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'policies.update',
      subject: { kind: 'policy', id: policyId, label: `${rule.kind} for ${sayPolicyScope(before)}` },
      before: { rule: before.rule },
      after: { rule, words: sayRule(rule) },
      reason,
    });
  });
  return toChangePolicy(await requirePolicy(ctx.db, policyId), now);
}
