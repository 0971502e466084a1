import type { BackgroundWorkOf } from '../../background-work';
import type { RegionState, World } from '../../world';
import { changeCapacity } from '../capacity/change-capacity';
import { capacityOf } from '../capacity/resource-capacity';
import { type ScalableTarget, type ScalingPolicy, scalableKey } from '../state';
import { type ForecastHour, forecastHours, HOUR_MS } from './forecast';
import { type Predictive, predictiveOf } from './predictive';

/** Returns the capacity of a forecast between the target's bounds; some policies may pass the upper one. */
export function heldForecast(target: ScalableTarget, policy: ScalingPolicy, hour: ForecastHour): number {
  const { maxBuffer } = predictiveOf(policy.configuration);
  const most = maxBuffer === null ? target.maxCapacity : Number.POSITIVE_INFINITY;
  return Math.max(target.minCapacity, Math.min(most, hour.capacity));
}

/** A policy that may pass the maximum raises it with some room to spare; nobody lowers it again. */
function raiseMaximum(target: ScalableTarget, { maxBuffer }: Predictive, wanted: number): void {
  if (maxBuffer === null) return;
  target.maxCapacity = Math.max(target.maxCapacity, Math.ceil(wanted * (1 + maxBuffer / 100)));
}

/** Asks for the coming hour's capacity; it only adds, and until the next hour nothing takes it away. */
function prepare(world: World, state: RegionState, policy: ScalingPolicy, now: number): boolean {
  const target = state.scaling.targets.get(scalableKey(policy));
  if (target === undefined || target.suspended.DynamicScalingOutSuspended) return false;
  const predictive = predictiveOf(policy.configuration);
  const at = Math.floor((now + predictive.bufferMs) / HOUR_MS) * HOUR_MS;
  const [hour] = forecastHours(world, state, policy, { from: at, to: at + HOUR_MS }, now);
  target.predictedCapacity = hour === undefined ? null : heldForecast(target, policy, hour);
  const capacity = capacityOf(state, target, now);
  const wanted = target.predictedCapacity;
  if (capacity === null || wanted === null || capacity.desired >= wanted) return true;
  raiseMaximum(target, predictive, wanted);
  const cause = `predictive scaling policy ${policy.name} forecast a capacity of ${wanted}`;
  changeCapacity(world, state, target, { count: wanted, cause }, now);
  return true;
}

/** The next moment after `after` at which a policy prepares for an hour. */
function nextHour({ bufferMs }: Predictive, after: number): number {
  return (Math.floor((after + bufferMs) / HOUR_MS) + 1) * HOUR_MS - bufferMs;
}

/** Lets predictive policies that scale prepare for each hour before it begins. */
export const predictiveWork: BackgroundWorkOf = (world, state) => {
  const policies = [...state.scaling.policies.values()]
    .filter((policy) => policy.type === 'PredictiveScaling')
    .map((policy) => ({ policy, predictive: predictiveOf(policy.configuration) }))
    .filter(({ predictive }) => predictive.scales);
  return {
    dueAt: (after) => Math.min(...policies.map(({ predictive }) => nextHour(predictive, after))),
    run(at) {
      let changed = false;
      for (const { policy, predictive } of policies) {
        if ((at + predictive.bufferMs) % HOUR_MS !== 0) continue;
        changed = prepare(world, state, policy, at) || changed;
      }
      return changed;
    },
  };
};
