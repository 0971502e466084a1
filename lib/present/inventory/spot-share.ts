import type { CapacityProviderItem } from '@/lib/domain/inventory/snapshot';

export interface SpotShare {
  /** Share of tasks placed by weight on Spot, 0–1; null when no strategy with weights is set. */
  readonly spot: number | null;
  /** Tasks guaranteed on demand before weights apply. */
  readonly onDemandBase: number;
  readonly sentence: string;
  /** What people commonly take the weights to promise but they do not; null when nothing needs saying. */
  readonly warning: string | null;
}

const spotProvider = 'FARGATE_SPOT';

/** How a service's tasks divide between Spot and on demand, from its capacity provider strategy. */
export function toSpotShare(items: readonly CapacityProviderItem[], launchType: string | null): SpotShare {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  if (items.length === 0 || total === 0) {
    return {
      spot: null,
      onDemandBase: 0,
      sentence: launchType
        ? `Every task runs on ${launchType} at the on-demand price.`
        : 'No strategy is set: the cluster’s default decides where tasks run.',
      warning: null,
    };
  }
  const spotWeight = sumOf(items, (item) => item.provider === spotProvider, 'weight');
  const onDemandBase = sumOf(items, (item) => item.provider !== spotProvider, 'base');
  const spot = spotWeight / total;
  return {
    spot,
    onDemandBase,
    sentence: toSentence(items, onDemandBase),
    warning: toWarning(spot, onDemandBase),
  };
}

function toSentence(items: readonly CapacityProviderItem[], onDemandBase: number): string {
  const weights = items.map((item) => `${item.provider} ${item.weight}`).join(' to ');
  const first =
    onDemandBase === 0
      ? ''
      : `The first ${onDemandBase} ${onDemandBase === 1 ? 'task runs' : 'tasks run'} on demand; then `;
  const rest = `tasks are placed by weight, ${weights}.`;
  return first === '' ? `T${rest.slice(1)}` : `${first}${rest}`;
}

function toWarning(spot: number, onDemandBase: number): string | null {
  if (spot === 0 || onDemandBase > 0) return null;
  if (spot === 1) return 'Every task runs on Spot: AWS can take all of them back with two minutes’ notice.';
  return 'No base is set, so weights alone guarantee no task on demand: AWS can take Spot tasks back with two minutes’ notice, and a low count may be all Spot.';
}

function sumOf(
  items: readonly CapacityProviderItem[],
  keep: (item: CapacityProviderItem) => boolean,
  field: 'weight' | 'base',
): number {
  return items.filter(keep).reduce((sum, item) => sum + item[field], 0);
}
