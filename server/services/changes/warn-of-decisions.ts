import { ChangePlan } from '@/lib/contracts/change-plan';
import type { BasePlan, PlanWarning } from '@/lib/domain/changes/plan';
import type { ServiceContext } from '../context';
import { type Contradicted, findContradicted } from '../reviews/triggers/find-contradicted';
import type { PlannedWorkload } from './kind';

/** A plan with a warning to confirm where an accepted decision says otherwise. */
export async function warnOfDecisions(
  ctx: ServiceContext,
  workload: PlannedWorkload,
  plan: BasePlan,
): Promise<BasePlan> {
  const contradicted = await findContradicted(ctx, workload, ChangePlan.parse(plan));
  if (contradicted.length === 0) return plan;
  return { ...plan, warnings: [...plan.warnings, toWarning(contradicted)] };
}

function toWarning(contradicted: readonly Contradicted[]): PlanWarning {
  const names = [...new Set(contradicted.map(({ title, slug }) => `“${title ?? slug}”`))];
  const rules = contradicted.map(({ expression }) => expression);
  const one = names.length === 1;
  return {
    code: 'contradictsDecision',
    title: `It contradicts ${one ? 'the decision' : 'the decisions'} ${names.join(', ')}`,
    detail: `${one ? 'It is' : 'They are'} to be looked at again once this holds, and with this change it does: ${rules.join('; ')}.`,
    mustAcknowledge: true,
  };
}
