import { Exact, sayDollars } from '../costs/exact';
import { type Known, known, unknown } from '../known';
import type { PlanRefusal } from './plan';

/** How much a group may change at most. */
export interface GroupCaps {
  readonly maxResources: number;
  /** What it may add a month, in US dollars; null: no cap. */
  readonly maxUsdMonthly: string | null;
}

/** What one change of a group adds a month, in US dollars. */
export interface AddedCost {
  readonly name: string;
  readonly usdMonthly: Known<string>;
  /** True: it is at least that. */
  readonly atLeast: boolean;
}

/** What the changes of a group add a month together; unknown as soon as one of them is. */
export function sumAddedCosts(costs: readonly AddedCost[]): Known<string> {
  const open = costs.filter(({ usdMonthly, atLeast }) => !usdMonthly.known || atLeast);
  const [first] = open;
  if (first !== undefined) {
    const why = first.usdMonthly.known ? 'a part of its price is not known' : first.usdMonthly.reason;
    const which =
      open.length > 1
        ? `${open.length} of the prices are, that of ${first.name} first`
        : `the price of ${first.name} is`;
    return unknown(`${which}: ${why}`);
  }
  const sum = costs.reduce(
    (total, { usdMonthly }) => total.plus(usdMonthly.known ? usdMonthly.value : 0),
    new Exact(0),
  );
  return known(sum.toFixed());
}

/** Why a group may not be applied within its caps; empty when it may. An unknown price is within no cap. */
export function judgeCaps(caps: GroupCaps, costs: readonly AddedCost[]): readonly PlanRefusal[] {
  const { maxResources, maxUsdMonthly } = caps;
  const action = 'Leave some of them out, or plan again with another cap.';
  const tooMany: readonly PlanRefusal[] =
    costs.length > maxResources
      ? [
          {
            code: 'tooManyResources',
            title: `${costs.length} would be changed, and the cap is ${maxResources}`,
            detail: 'Nothing has been sent to AWS.',
            action,
          },
        ]
      : [];
  if (maxUsdMonthly === null) return tooMany;
  const total = sumAddedCosts(costs);
  const cap = `the cap is ${sayDollars(new Exact(maxUsdMonthly))} a month`;
  if (!total.known) {
    const title = `What they add together is unknown, and ${cap}`;
    return [...tooMany, { code: 'costUnknown', title, detail: `Unknown since ${total.reason}.`, action }];
  }
  const added = new Exact(total.value);
  if (added.lessThanOrEqualTo(maxUsdMonthly)) return tooMany;
  const title = `Together they add ${sayDollars(added)} a month, and ${cap}`;
  return [...tooMany, { code: 'tooDear', title, detail: 'Nothing has been sent to AWS.', action }];
}
