import { UnknownValue } from '@/components/states/unknown-value';
import { Money } from '@/components/ui/money';
import { Progress } from '@/components/ui/progress';
import { Section } from '@/components/ui/section';
import type { SyncStatus } from '@/lib/contracts/estate';
import { formatCount } from '@/lib/format/number';

/** What the console's own reading of AWS comes to this month. */
export function UsageCard({ usage }: { readonly usage: SyncStatus['usage'] }) {
  return (
    <Section title="The console’s own calls to AWS" aside={usage.month}>
      <p>
        {`${formatCount(usage.calls)} calls this month, ${formatCount(usage.throttled)} of them throttled. Only CloudWatch’s GetMetricData is charged: `}
        {usage.costUsd.known ? (
          <>
            <Money usd={usage.costUsd.value} /> so far.
          </>
        ) : (
          <>
            its cost is <UnknownValue why={usage.costUsd.reason} />.
          </>
        )}
      </p>
      <div className="max-w-md">
        <Progress
          label="Metrics asked of CloudWatch, of this month’s budget"
          done={usage.metricsRequested}
          total={usage.metricsBudgetMonthly}
        />
      </div>
      <p className="text-ink-3 text-xs">
        Past its budget the console stops asking for metrics until the month ends.
      </p>
    </Section>
  );
}
