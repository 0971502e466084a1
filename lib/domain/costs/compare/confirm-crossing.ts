import type { Exact } from '../exact';
import type { Turn } from './find-crossings';

type ExactFunction = (requests: number) => Exact | null;

/**
 * A crossing found in floating point, moved to the whole number at which the exact costs change places; null when
 * they do not change places near it.
 */
export function confirmCrossing(a: ExactFunction, b: ExactFunction, turn: Turn): Turn | null {
  const isTurned = (requests: number): boolean | null => {
    const [costA, costB] = [a(requests), b(requests)];
    if (costA === null || costB === null) return null;
    return turn.toA ? costA.lt(costB) : costB.lt(costA);
  };
  let [low, high] = [turn.requests - 1, turn.requests];
  for (let reach = 1; isTurned(low) !== false || isTurned(high) !== true; reach *= 4) {
    if (reach > turn.requests) return null;
    if (isTurned(low) !== false) low = Math.max(0, turn.requests - 1 - reach);
    if (isTurned(high) !== true) high = turn.requests + reach;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isTurned(middle)) high = middle;
    else low = middle;
  }
  return { ...turn, requests: high };
}
