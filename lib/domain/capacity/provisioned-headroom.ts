import type { Headroom } from '../changes/plan';
import { known } from '../known';
import { minimumUnreserved } from './amount-refusals';
import type { PlanFacts } from './resolve-target';

/**
 * Concurrency before and after. A function with a reservation takes provisioned environments out of it; any other
 * takes them from the account's unreserved part (Lambda developer guide, "Provisioned concurrency").
 */
export function toHeadroom({ request, observation, current, others }: PlanFacts): Headroom {
  const { account, reserved } = observation;
  const elsewhere = others.reduce((sum, one) => sum + one.requested, 0);
  const now = current?.requested ?? 0;
  const after = request.wanted ?? 0;
  return {
    account: account.known
      ? known({
          limit: account.value.limit,
          unreservedNow: account.value.unreserved,
          unreservedAfter: account.value.unreserved - (reserved === null ? after - now : 0),
          minimumUnreserved,
        })
      : account,
    function: { reserved, provisionedNow: elsewhere + now, provisionedAfter: elsewhere + after },
  };
}
