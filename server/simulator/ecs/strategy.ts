import { type Input, number, records, text } from '../input';
import { invalidParameter } from './errors';
import type { CapacityProviderWeight } from './state';

const MOST_PROVIDERS = 20;

function readItem(item: Input): CapacityProviderWeight {
  const capacityProvider = text(item, 'capacityProvider') ?? '';
  const weight = number(item, 'weight') ?? 0;
  const base = number(item, 'base') ?? 0;
  if (capacityProvider === '') throw invalidParameter('Capacity provider name can not be blank.');
  if (weight < 0 || weight > 1000) throw invalidParameter('The weight must be between 0 and 1000.');
  if (base < 0 || base > 100_000) throw invalidParameter('The base must be between 0 and 100000.');
  return { capacityProvider, weight, base };
}

/**
 * Returns the capacity provider strategy a call gives, empty when it gives none. Throws InvalidParameterException for
 * one that ECS refuses: more than twenty providers, a provider twice, two bases, no weight at all.
 */
export function readStrategy(
  input: Input,
  member: string,
  available: readonly string[],
): readonly CapacityProviderWeight[] {
  const strategy = records(input, member).map(readItem);
  const names = strategy.map((one) => one.capacityProvider);
  if (strategy.length > MOST_PROVIDERS) {
    throw invalidParameter(
      'The specified capacity provider strategy cannot contain more than 20 capacity providers.',
    );
  }
  if (new Set(names).size < names.length) {
    throw invalidParameter(
      'The specified capacity provider strategy contains a capacity provider more than once.',
    );
  }
  if (names.some((name) => !available.includes(name))) {
    throw invalidParameter(
      'The specified capacity provider strategy contains a capacity provider that is not associated with the cluster. Associate the capacity provider with the cluster and try again.',
    );
  }
  if (strategy.filter((one) => one.base > 0).length > 1) {
    throw invalidParameter(
      'Only one capacity provider in a capacity provider strategy can have a base defined.',
    );
  }
  if (strategy.length > 0 && strategy.every((one) => one.weight === 0)) {
    throw invalidParameter(
      'At least one capacity provider in the strategy must have a weight greater than zero.',
    );
  }
  return strategy;
}
