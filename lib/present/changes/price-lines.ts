import type { PlanAheadItem } from '@/lib/contracts/plans-ahead';
import { formatUnitPrice } from '@/lib/format/money';

/** The unit prices that workloads were priced with, each once with its source, and what they cover. */
export function toPriceLines(items: readonly Pick<PlanAheadItem, 'estimate'>[]): {
  readonly prices: readonly string[];
  readonly notes: readonly string[];
} {
  const costs = items.flatMap(({ estimate: { cost } }) => (cost.known ? [cost.value] : []));
  const prices = costs.flatMap(({ prices: used, region }) =>
    used.map(
      ({ what, usd, unit, source, asOf, verified }) =>
        `${what}: ${formatUnitPrice(usd)} per ${unit} in ${region}. ${source}, ${asOf}${verified ? '' : ' (not AWS’s own price list)'}.`,
    ),
  );
  return {
    prices: [...new Set(prices)],
    notes: [...new Set(costs.flatMap(({ notes }) => notes))],
  };
}
