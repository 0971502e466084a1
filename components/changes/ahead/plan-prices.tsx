import { Disclosure } from '@/components/ui/disclosure';
import type { PlanAhead, PlanAheadItem } from '@/lib/contracts/plans-ahead';
import { toPriceLines } from '@/lib/present/changes/price-lines';

interface PlanPricesProps {
  readonly items: readonly Pick<PlanAheadItem, 'workload' | 'estimate'>[];
  readonly cost: PlanAhead['cost'];
}

/** What an expected cost rests on: the unit prices with their sources, what they cover, and what is unknown. */
export function PlanPrices({ items, cost: { missing } }: PlanPricesProps) {
  const { prices, notes } = toPriceLines(items);
  return (
    <Disclosure title="What the cost rests on">
      <ul className="flex list-disc flex-col gap-1 pl-4 text-ink-2 text-xs">
        <li>What each workload adds to what it holds now, for every hour from beginning to end.</li>
        {missing === null ? null : <li>{`Unknown: ${missing}.`}</li>}
        {[...prices, ...notes].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
