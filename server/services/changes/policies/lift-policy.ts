import { sayPolicyScope } from '@/lib/domain/changes/policies/say-policy';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requirePolicy } from './require-policy';

/** Lifts a policy; what it was is kept. */
export async function liftPolicy(
  ctx: ServiceContext,
  { policyId }: { readonly policyId: string },
): Promise<void> {
  authorise(ctx.actor, 'policies.manage');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await requirePolicy(tx, policyId);
    await tx.changePolicy.update({ where: { id: policyId }, data: { archivedAt: now } });
    await appendAudit(tx, ctx.actor, now, {
      action: 'policies.lift',
      subject: { kind: 'policy', id: policyId, label: `${before.kind} for ${sayPolicyScope(before)}` },
      before: { rule: before.rule },
    });
  });
}
