import { computeServiceCost } from '../../capacity/scaling/floor-cost';
import type { ScalingReading } from '../../capacity/scaling/held';
import type { PriceBook } from '../../costs/price-book';
import { computeProvisionedCost } from '../../costs/provisioned-cost';
import type { FunctionSnapshot, ServiceSnapshot, WorkloadSnapshot } from '../../inventory/snapshot';
import { type Known, known, unknown } from '../../known';
import type { PlanCost } from '../plan';
import { type Floor, heldFloor } from './floor';

/** What a floor adds to what is held, by what was last read of its workload. */
export interface FloorEstimate {
  readonly held: Known<number>;
  readonly cost: Known<PlanCost>;
}

/** What raising a workload to a floor adds; unknown with the reason where its scaling was not read or has no price. */
export function estimateFloor(snapshot: WorkloadSnapshot, floor: Floor, prices: PriceBook): FloorEstimate {
  if (snapshot.detail === null) {
    const never = unknown('its scaling has not been read yet');
    return { held: never, cost: never };
  }
  const from = heldFloor(toReading(snapshot, floor.qualifier));
  const to = Math.max(from, floor.atLeast);
  const cost =
    snapshot.kind === 'function'
      ? toFunctionCost(snapshot, from, to, prices)
      : toServiceCost(snapshot, from, to, prices);
  return { held: known(from), cost };
}

/** What scales a workload, as it was last read. */
function toReading(snapshot: WorkloadSnapshot, qualifier: string | null): ScalingReading {
  const found = snapshot.detail?.scaling.find((one) => one.qualifier === qualifier);
  const target = found ? { ...found, policies: [] } : null;
  if (snapshot.kind === 'service') return { target, service: snapshot, provisioned: null };
  const provisioned = snapshot.detail?.provisioned.find((one) => one.qualifier === qualifier) ?? null;
  return { target, service: null, provisioned };
}

function toFunctionCost(
  { region, configuration }: FunctionSnapshot,
  from: number,
  to: number,
  prices: PriceBook,
): Known<PlanCost> {
  const { architecture, memoryMb } = configuration;
  return computeProvisionedCost({ region, architecture, memoryMb, from, to }, prices);
}

function toServiceCost(
  { region, configuration, detail, ...service }: ServiceSnapshot,
  from: number,
  to: number,
  prices: PriceBook,
): Known<PlanCost> {
  const items = configuration.capacityProviders;
  const placed = (tasks: number) => ({ tasks, items });
  const observation = { region, task: detail, service: { ...service, configuration } };
  return computeServiceCost(observation, placed(from), placed(to), prices);
}
