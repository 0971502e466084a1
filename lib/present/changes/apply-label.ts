import type { z } from 'zod';
import type { ChangePlan, PlanCost } from '@/lib/contracts/change-plan';
import type { Known } from '@/lib/domain/known';
import { formatMoney } from '@/lib/format/money';

type Plan = Pick<z.infer<typeof ChangePlan>, 'from' | 'wanted' | 'removeAlias' | 'qualifier'> & {
  readonly cost: Known<Pick<z.infer<typeof PlanCost>, 'perMonth'>>;
};

/** What the button that applies a plan says: the act, its number and its price a month. */
export function toApplyLabel(plan: Plan): string {
  return `${toAct(plan)}${toPrice(plan)}`;
}

function toAct({ from, wanted, removeAlias, qualifier }: Plan): string {
  if (wanted === null) return removeAlias ? `Switch off and delete ${qualifier}` : 'Switch off';
  if (from === null) return `Switch on ${wanted}`;
  return wanted > from ? `Raise ${from} to ${wanted}` : `Lower ${from} to ${wanted}`;
}

function toPrice({ cost, from, wanted }: Plan): string {
  if (!cost.known) return wanted === null ? '' : ', price unknown';
  const { to, delta } = cost.value.perMonth;
  if (from === null && wanted !== null) return ` for ${formatMoney(to)} a month`;
  const change = Number(delta);
  if (change === 0) return '';
  const amount = formatMoney(Math.abs(change));
  return change > 0 ? ` for ${amount} more a month` : `, saving ${amount} a month`;
}
