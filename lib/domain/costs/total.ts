import type { EstimateLine } from './estimate-line';
import { Exact, inWords, sayDollars, toDecimalString } from './exact';

/** A sum of lines: exact where all are known, else a lower bound that names what is missing. */
export interface EstimateTotal {
  /** Decimal string: the sum of the known lines. */
  readonly usd: string;
  /** False: some line is unknown and the total is at least `usd`. */
  readonly complete: boolean;
  /** What is unknown and why, a clause each. */
  readonly missing: string[];
  /** e.g. "at least $12.40; unknown: Lambda requests (…)". */
  readonly words: string;
}

/** The sum of the lines' amounts, digit for digit, and of `extra` (a decimal string, such as a discount). */
export function toTotal(lines: readonly EstimateLine[], extra = '0'): EstimateTotal {
  let sum = new Exact(extra);
  const missing: string[] = [];
  for (const { amount, label } of lines) {
    if (amount.known) sum = sum.plus(amount.value);
    else missing.push(`${label} (${amount.reason})`);
  }
  return totalOf(sum, missing);
}

/** A sum with what is unknown of it, a clause each. */
export function totalOf(sum: Exact, missing: readonly string[]): EstimateTotal {
  const money = sayDollars(sum);
  const complete = missing.length === 0;
  return {
    usd: toDecimalString(sum),
    complete,
    missing: [...missing],
    words: complete ? money : `at least ${money}; unknown: ${sayMissing(missing)}`,
  };
}

const namedMost = 5;

function sayMissing(missing: readonly string[]): string {
  const more = missing.length - namedMost;
  return `${missing.slice(0, namedMost).join(', ')}${more > 0 ? ` and ${inWords(more)} more` : ''}`;
}
