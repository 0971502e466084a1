import type { CapacityProviderItem } from '../inventory/snapshot';
import { type Known, known, unknown } from '../known';

/** A number of tasks that the strategy leaves open by one, because tasks are whole. */
export interface TaskRange {
  readonly least: number;
  readonly most: number;
}

/** How the wanted tasks of a service divide, as its strategy places them. */
export interface TaskSplit {
  readonly spot: TaskRange;
  readonly onDemand: TaskRange;
  /** Tasks the base keeps on demand whatever happens; weights alone keep none. */
  readonly guaranteed: number;
}

const spotProvider = 'FARGATE_SPOT';
const onDemandProvider = 'FARGATE';

/**
 * The wanted tasks on Spot and on demand: each base first, the rest by weight
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-capacity-providers.html).
 */
export function toTaskSplit(
  items: readonly CapacityProviderItem[],
  launchType: string | null,
  desired: number,
): Known<TaskSplit> {
  if (items.length === 0) return toUnweighted(launchType, desired);
  const other = items.find(({ provider }) => provider !== spotProvider && provider !== onDemandProvider);
  if (other) return unknown(`the Auto Scaling group of ${other.provider} decides whether it is Spot`);
  const total = sum(items, 'weight');
  if (total === 0) return unknown('every weight of its strategy is 0');
  const baseSpot = Math.min(sum(items.filter(isSpot), 'base'), desired);
  const baseOnDemand = Math.min(sum(items, 'base') - sum(items.filter(isSpot), 'base'), desired - baseSpot);
  const rest = desired - baseSpot - baseOnDemand;
  const bySpotWeight = (rest * sum(items.filter(isSpot), 'weight')) / total;
  const least = Math.floor(bySpotWeight);
  const most = Math.ceil(bySpotWeight);
  return known({
    spot: { least: baseSpot + least, most: baseSpot + most },
    onDemand: { least: baseOnDemand + rest - most, most: baseOnDemand + rest - least },
    guaranteed: baseOnDemand,
  });
}

function toUnweighted(launchType: string | null, desired: number): Known<TaskSplit> {
  if (launchType === null) return unknown('the cluster’s default strategy decides');
  if (launchType !== 'FARGATE')
    return unknown(`tasks run on the cluster’s own ${launchType} instances, Spot or not`);
  const all = { least: desired, most: desired };
  return known({ spot: { least: 0, most: 0 }, onDemand: all, guaranteed: desired });
}

const isSpot = ({ provider }: CapacityProviderItem) => provider === spotProvider;

function sum(items: readonly CapacityProviderItem[], field: 'weight' | 'base'): number {
  return items.reduce((total, item) => total + item[field], 0);
}
