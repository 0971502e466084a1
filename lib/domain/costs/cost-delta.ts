import type { CostDelta } from '../changes/plan';
import type { Exact } from './exact';

/** Two amounts and their difference as decimal strings in US dollars. */
export function toCostDelta(from: Exact, to: Exact): CostDelta {
  return { from: toAmount(from), to: toAmount(to), delta: toAmount(to.minus(from)) };
}

function toAmount(amount: Exact): string {
  return amount.toDecimalPlaces(10).toFixed();
}
