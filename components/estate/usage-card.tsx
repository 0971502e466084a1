import { UnknownValue } from '@/components/states/unknown-value';
import { Money } from '@/components/ui/money';
import { Progress } from '@/components/ui/progress';
import { Section } from '@/components/ui/section';
import type { SyncStatus } from '@/lib/contracts/estate';
import { formatUnitPrice } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';

/** What the console's own reading of AWS comes to this month. */
export function UsageCard({ usage }: { readonly usage: SyncStatus['usage'] }) {
  return (
    <Section title="The console’s own calls to AWS" aside={usage.month}>
      <p>
        {`${formatCount(usage.calls)} calls this month, ${formatCount(usage.throttled)} of them throttled. Only CloudWatch’s GetMetricData is charged: `}
        <UsageCost cost={usage.cost} />
      </p>
      <div className="max-w-md">
        <Progress
          label="Metrics asked of CloudWatch, of this month’s budget"
          done={usage.metricsRequested}
          total={usage.metricsBudgetMonthly}
        />
      </div>
      <p className="text-ink-3 text-xs">
        {usage.cost.lines.map(toPriceWords).find((words) => words !== null)} Past its budget the console stops
        asking for metrics until the month ends.
      </p>
    </Section>
  );
}

function UsageCost({ cost }: { readonly cost: SyncStatus['usage']['cost'] }) {
  const { total } = cost;
  if (total.complete)
    return (
      <>
        <Money usd={total.usd} /> so far.
      </>
    );
  return (
    <>
      at least <Money usd={total.usd} /> so far; for the rest the price is{' '}
      <UnknownValue why={total.missing.join(', ')} />.
    </>
  );
}

function toPriceWords({ unitPrice, unit }: SyncStatus['usage']['cost']['lines'][number]): string | null {
  if (!unitPrice.known) return null;
  const { usd, source, asOf, verified } = unitPrice.value;
  return `${formatUnitPrice(usd)} for each ${unit}. ${source}, ${asOf}${verified ? '' : ' (not AWS’s own price list)'}.`;
}
