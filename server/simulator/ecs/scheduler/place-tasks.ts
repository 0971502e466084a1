import type { CapacityProviderWeight } from '../state';

/** How many tasks each capacity provider runs. */
export type Placed = ReadonlyMap<string, number>;

/** The provider that a task beyond the bases brings closest to its weight; the first named wins a tie. */
function leastServed(strategy: readonly CapacityProviderWeight[], placed: Placed): string | null {
  const load = (one: CapacityProviderWeight) =>
    (Math.max(0, (placed.get(one.capacityProvider) ?? 0) - one.base) + 0.5) / one.weight;
  const weighted = strategy.filter((one) => one.weight > 0);
  return weighted.toSorted((a, b) => load(a) - load(b))[0]?.capacityProvider ?? null;
}

/**
 * Returns where the next tasks go: first until every base is met, then by weights, so that the shares beyond the
 * bases come as close to the weights as whole tasks can. Formula: Amazon ECS Developer Guide, "Capacity providers".
 */
export function placeTasks(
  strategy: readonly CapacityProviderWeight[],
  placed: Placed,
  count: number,
): readonly string[] {
  const counts = new Map(placed);
  const chosen: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const based = strategy.find((one) => (counts.get(one.capacityProvider) ?? 0) < one.base);
    const provider = based?.capacityProvider ?? leastServed(strategy, counts);
    if (provider === null) return chosen;
    counts.set(provider, (counts.get(provider) ?? 0) + 1);
    chosen.push(provider);
  }
  return chosen;
}
