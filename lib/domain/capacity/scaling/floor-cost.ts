import type { PlanCost } from '../../changes/plan';
import type { PriceBook } from '../../costs/price-book';
import { computeProvisionedCost } from '../../costs/provisioned-cost';
import { computeTaskCost, type TaskCount } from '../../costs/task-cost';
import type { CapacityProviderItem } from '../../inventory/snapshot';
import { type Known, known, unknown } from '../../known';
import { toTaskSplit } from '../task-split';
import { currentOf, type ScalingObservation } from './held';

/** What a number of tasks or environments costs before and after, running all the time; unknown with the reason. */
export function computeCapacityCost(
  observation: ScalingObservation,
  from: number,
  to: number,
  prices: PriceBook,
): Known<PlanCost> {
  const { service, capacity, region } = observation;
  if (service) {
    const { capacityProviders } = service.configuration;
    return computeServiceCost(
      observation,
      { tasks: from, items: capacityProviders },
      { tasks: to, items: capacityProviders },
      prices,
    );
  }
  const serving = capacity?.serving;
  if (!serving) return unknown('the version that would serve does not exist');
  const { architecture, memoryMb } = serving;
  return computeProvisionedCost({ region, architecture, memoryMb, from, to }, prices);
}

/**
 * What the floor costs before and after, for a change that costs nothing by itself; null stands for the minimum in
 * force. `why` says what is counted.
 */
export function computeFloorCost(
  observation: ScalingObservation,
  { from, to }: { readonly from: number | null; readonly to: number | null },
  why: string,
  prices: PriceBook,
): Known<PlanCost> {
  const floor = observation.target?.min ?? currentOf(observation);
  const cost = computeCapacityCost(observation, from ?? floor, to ?? floor, prices);
  return cost.known ? known({ ...cost.value, notes: [why, ...cost.value.notes] }) : cost;
}

interface Placed {
  readonly tasks: number;
  readonly items: readonly CapacityProviderItem[];
}

/** What tasks cost before and after, each placed by its own strategy. */
export function computeServiceCost(
  { task, service, region }: Pick<ScalingObservation, 'task' | 'service' | 'region'>,
  from: Placed,
  to: Placed,
  prices: PriceBook,
): Known<PlanCost> {
  const { cpuUnits = null, memoryMb = null, architecture = null } = task ?? {};
  if (cpuUnits === null || memoryMb === null || architecture === null) {
    return unknown('the size of its tasks is not told by the task definition');
  }
  const launchType = service?.configuration.launchType ?? null;
  const before = place(from, launchType);
  const after = place(to, from.items === to.items ? launchType : null);
  if (!before.known) return before;
  if (!after.known) return after;
  const atLeast = before.value.isOpen || after.value.isOpen;
  return computeTaskCost(
    {
      region,
      architecture,
      cpuUnits,
      memoryMb,
      from: before.value.count,
      to: after.value.count,
      atLeast,
    },
    prices,
  );
}

function place(
  { tasks, items }: Placed,
  launchType: string | null,
): Known<{ readonly count: TaskCount; readonly isOpen: boolean }> {
  const split = toTaskSplit(items, launchType, tasks);
  if (!split.known) return split;
  const { onDemand, spot } = split.value;
  return known({
    count: { onDemand: onDemand.least, spot: spot.most },
    isOpen: onDemand.least !== onDemand.most,
  });
}
