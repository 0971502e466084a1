import type { CapacityProviderItem, ServiceSnapshot, WorkloadSnapshot } from '../../inventory/snapshot';
import type { Architecture } from '../price-book';

/** What a workload is given, as far as it is billed by it; null: does not apply or has not been read. */
export interface Capacity {
  readonly memoryMb: number | null;
  readonly cpuUnits: number | null;
  readonly architecture: Architecture | null;
  /** Provisioned environments allocated, over all aliases and versions. */
  readonly provisioned: number | null;
  readonly desired: number | null;
  /** 0–1: the share of tasks on Fargate Spot; null where tasks do not run on Fargate. */
  readonly spotShare: number | null;
}

/** The capacity a snapshot shows. */
export function toCapacity(snapshot: WorkloadSnapshot): Capacity {
  if (snapshot.kind === 'service') return ofService(snapshot);
  const { configuration, detail } = snapshot;
  return {
    memoryMb: configuration.memoryMb,
    cpuUnits: null,
    architecture: configuration.architecture,
    provisioned: detail?.provisioned.reduce((sum, one) => sum + one.allocated, 0) ?? null,
    desired: null,
    spotShare: null,
  };
}

/** Since when the capacity of a snapshot holds, where AWS dates the change; else the moment it was observed. */
export function capacitySince(snapshot: WorkloadSnapshot, previous: Capacity | null, observedAt: Date): Date {
  if (snapshot.kind === 'service') return observedAt;
  const provisioned = snapshot.detail?.provisioned ?? [];
  if (provisioned.length === 0 || toCapacity(snapshot).provisioned === previous?.provisioned)
    return observedAt;
  const changed = provisioned.map((one) => Date.parse(one.lastModified)).filter(Number.isFinite);
  return new Date(Math.min(observedAt.getTime(), Math.max(...changed, 0) || observedAt.getTime()));
}

/** True when both say the same; what the newer one has not read does not differ. */
export function isSameCapacity(previous: Capacity, next: Capacity): boolean {
  return (
    same(previous.memoryMb, next.memoryMb) &&
    same(previous.cpuUnits, next.cpuUnits) &&
    same(previous.architecture, next.architecture) &&
    same(previous.provisioned, next.provisioned) &&
    same(previous.desired, next.desired) &&
    same(previous.spotShare, next.spotShare)
  );
}

function same<T>(previous: T | null, next: T | null): boolean {
  return next === null || previous === next;
}

function ofService({ configuration, capacity, detail }: ServiceSnapshot): Capacity {
  return {
    memoryMb: detail?.memoryMb ?? null,
    cpuUnits: detail?.cpuUnits ?? null,
    architecture: detail?.architecture ?? null,
    provisioned: null,
    desired: capacity.desired,
    spotShare: computeSpotShare(configuration.launchType, configuration.capacityProviders, capacity.desired),
  };
}

/**
 * The share of `tasks` that ECS places on FARGATE_SPOT: each provider's base first, the rest by weight
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-capacity-providers.html). Null where tasks
 * may land elsewhere than on Fargate.
 */
export function computeSpotShare(
  launchType: string | null,
  providers: readonly CapacityProviderItem[],
  tasks: number,
): number | null {
  if (providers.length === 0) return launchType === 'FARGATE' ? 0 : null;
  if (providers.some(({ provider }) => provider !== 'FARGATE' && provider !== 'FARGATE_SPOT')) return null;
  const spot = providers.filter(({ provider }) => provider === 'FARGATE_SPOT');
  const base = Math.min(tasks, sum(providers, 'base'));
  const spotBase = Math.min(base, sum(spot, 'base'));
  const weights = sum(providers, 'weight');
  const spotWeight = weights === 0 ? 0 : sum(spot, 'weight') / weights;
  return tasks === 0 ? spotWeight : (spotBase + (tasks - base) * spotWeight) / tasks;
}

function sum(items: readonly CapacityProviderItem[], field: 'base' | 'weight'): number {
  return items.reduce((total, item) => total + item[field], 0);
}
