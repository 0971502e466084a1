import { Exact, toDecimalString } from '../../costs/exact';
import { type Known, known, unknown } from '../../known';

/** What one workload of a plan adds an hour, in US dollars. */
export interface AddedHourly {
  readonly name: string;
  readonly usdPerHour: Known<string>;
  /** True: it is at least that. */
  readonly atLeast: boolean;
}

/** What a plan costs from its beginning to its end, in US dollars. */
export interface ExpectedCost {
  /** Unknown only where no part of it is known. */
  readonly usd: Known<string>;
  /** What is unknown of it: it is at least that. Null: nothing is. */
  readonly missing: string | null;
}

const hourMs = 3_600_000;

/** What a plan adds from its beginning to its end: each workload’s dollars an hour × hours. A part that is unknown makes it a lower bound. */
export function computeExpectedCost(
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  added: readonly AddedHourly[],
): ExpectedCost {
  const hours = new Exact(endsAt.getTime() - startsAt.getTime()).div(hourMs);
  const priced = added.flatMap(({ usdPerHour }) => (usdPerHour.known ? [usdPerHour.value] : []));
  const missing = sayMissing(added);
  if (priced.length === 0 && missing !== null) return { usd: unknown(missing), missing };
  const perHour = priced.reduce((sum, usd) => sum.plus(usd), new Exact(0));
  return { usd: known(toDecimalString(perHour.times(hours))), missing };
}

function sayMissing(added: readonly AddedHourly[]): string | null {
  const open = added.flatMap(({ name, usdPerHour, atLeast }) => {
    if (!usdPerHour.known) return [{ name, why: usdPerHour.reason }];
    return atLeast ? [{ name, why: 'a part of its price is not known' }] : [];
  });
  const [first] = open;
  if (first === undefined) return null;
  const more = open.length > 1 ? `, and ${open.length - 1} more` : '';
  return `the price of ${first.name}${more}: ${first.why}`;
}
