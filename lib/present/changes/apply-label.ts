import type { ChangePlan, ProvisionedPlan } from '@/lib/contracts/change-plan';
import type { PlanCost } from '@/lib/domain/changes/plan';
import type { Known } from '@/lib/domain/known';
import { formatMoney } from '@/lib/format/money';

interface Priced {
  readonly cost: Known<Pick<PlanCost, 'perMonth'>>;
}
type Provisioning = Pick<ProvisionedPlan, 'kind' | 'from' | 'wanted' | 'removeAlias' | 'qualifier'> & Priced;
type Other = Pick<Exclude<ChangePlan, ProvisionedPlan>, 'kind' | 'title'> & Priced;

/** What the button that applies a plan says: the act, its number and its price a month. */
export function toApplyLabel(plan: Provisioning | Other): string {
  if (plan.kind !== 'provisionedConcurrency')
    return `${plan.title}${isLasting(plan.kind) ? toChange(plan.cost) : ''}`;
  return `${toAct(plan)}${toPrice(plan)}`;
}

/** Whether the price of a kind's plan is what it costs from now on, and not only while a schedule or the load says so. */
function isLasting(kind: Other['kind']): boolean {
  return kind !== 'scalingPolicy' && kind !== 'scheduledAction';
}

function toAct({ from, wanted, removeAlias, qualifier }: Provisioning): string {
  if (wanted === null) return removeAlias ? `Switch off and delete ${qualifier}` : 'Switch off';
  if (from === null) return `Switch on ${wanted}`;
  return wanted > from ? `Raise ${from} to ${wanted}` : `Lower ${from} to ${wanted}`;
}

function toPrice({ cost, from, wanted }: Provisioning): string {
  if (!cost.known) return wanted === null ? '' : ', price unknown';
  if (from === null && wanted !== null) return ` for ${formatMoney(cost.value.perMonth.to)} a month`;
  return toChange(cost);
}

function toChange(cost: Priced['cost']): string {
  if (!cost.known) return '';
  const change = Number(cost.value.perMonth.delta);
  if (change === 0) return '';
  const amount = formatMoney(Math.abs(change));
  return change > 0 ? ` for ${amount} more a month` : `, saving ${amount} a month`;
}
