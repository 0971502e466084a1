import type { CostFunction } from './cost-function';

/** Where two cost functions change places: the first whole number of requests at which the other is the cheaper. */
export interface Turn {
  readonly requests: number;
  /** True: `a` is the cheaper from there on; false: `b` is. */
  readonly toA: boolean;
}

// Cells narrower than this are judged by their ends: what crosses and crosses back within a thousandth is not seen.
const narrow = 1.001;
const same = 1e-9;

/**
 * Every whole number of requests in a range at which two costs change places. Neither falls with more traffic, so a
 * cell where one's least is above the other's most holds no crossing; all others are halved until they are narrow.
 */
export function findCrossings(a: CostFunction, b: CostFunction, from: number, to: number): readonly Turn[] {
  const turns: Turn[] = [];
  let sign = 0;
  let before: Ends | null = null;
  const visit = (low: Ends, high: Ends) => {
    if (isApart(low, high) || isSame(low, high)) return;
    if (high.at - low.at > 1 && high.at / low.at > narrow) {
      const middle = endsAt(a, b, middleOf(low.at, high.at));
      if (middle === null) return;
      visit(low, middle);
      visit(middle, high);
      return;
    }
    const after = signOf(high);
    if (sign !== 0 && after !== 0 && after !== sign) {
      turns.push({ requests: bisect(a, b, before?.at ?? low.at, high.at), toA: after < 0 });
    }
    if (after !== 0) [sign, before] = [after, high];
  };
  const first = endsAt(a, b, from);
  const last = endsAt(a, b, lastKnown(a, b, from, to));
  if (first === null || last === null) return [];
  [sign, before] = [signOf(first), first];
  visit(first, last);
  return turns;
}

interface Ends {
  readonly at: number;
  readonly a: number;
  readonly b: number;
}

function endsAt(a: CostFunction, b: CostFunction, at: number): Ends | null {
  const [costA, costB] = [a(at), b(at)];
  return costA === null || costB === null ? null : { at, a: costA, b: costB };
}

function isApart(low: Ends, high: Ends): boolean {
  return low.a > high.b || low.b > high.a;
}

function isSame(low: Ends, high: Ends): boolean {
  return signOf(low) === 0 && signOf(high) === 0;
}

function signOf({ a, b }: Ends): number {
  return Math.abs(a - b) <= same * Math.max(a, b) ? 0 : Math.sign(a - b);
}

function middleOf(low: number, high: number): number {
  return Math.min(high - 1, Math.max(low + 1, Math.round(Math.sqrt(low * high))));
}

// A price may be known up to a tier only; the range then ends where it does.
function lastKnown(a: CostFunction, b: CostFunction, from: number, to: number): number {
  const isKnown = (at: number) => a(at) !== null && b(at) !== null;
  if (isKnown(to)) return to;
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = middleOf(low, high);
    if (isKnown(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function bisect(a: CostFunction, b: CostFunction, from: number, to: number): number {
  let [low, high] = [from, to];
  const wanted = Math.sign((a(high) ?? 0) - (b(high) ?? 0));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (Math.sign((a(middle) ?? 0) - (b(middle) ?? 0)) === wanted) high = middle;
    else low = middle;
  }
  return high;
}
