import type { ChangePlan } from '@/lib/contracts/change-plan';
import { settleParts } from '@/lib/domain/costs/compare/settle-parts';
import { type Known, unknown } from '@/lib/domain/known';
import {
  type Prediction,
  predictCapacity,
  type SetCapacity,
} from '@/lib/domain/latency/experiments/predict-capacity';
import type { ServiceContext } from '../../context';
import { loadWorkloadUsage } from '../../costs/compare/load-usage';
import { loadPriceBook } from '../../costs/load-price-book';

/** What the models say a planned change will make of its workload, at the traffic, configuration and prices of now. */
export async function predictChange(
  ctx: ServiceContext,
  workloadId: string,
  plan: ChangePlan | null,
): Promise<Known<Prediction>> {
  if (plan === null) return unknown('no change is linked that the models know');
  const set = capacityOf(plan);
  if (set === null) return unknown('the models know nothing of this kind of change');
  const { observations } = await loadWorkloadUsage(ctx, workloadId);
  const { parts, faults } = settleParts(observations, {});
  const [part] = parts ?? [];
  if (!part) return unknown(faults.map(({ field, message }) => `${field} ${message}`).join('; '));
  return predictCapacity(part, set, await loadPriceBook(ctx));
}

function capacityOf(plan: ChangePlan): SetCapacity | null {
  switch (plan.kind) {
    case 'provisionedConcurrency':
      return { kind: 'provisioned', from: plan.from ?? 0, to: plan.wanted ?? 0 };
    case 'desiredCount':
      return { kind: 'tasks', to: plan.request.desired };
    case 'scalableTarget':
      return plan.request.qualifier === null && plan.request.bounds
        ? { kind: 'tasks', to: plan.request.bounds.min }
        : null;
    case 'scalingPolicy':
    case 'scheduledAction':
    case 'capacityProviderStrategy':
      return null;
  }
}
