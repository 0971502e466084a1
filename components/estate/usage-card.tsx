'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Money } from '@/components/ui/money';
import { Progress } from '@/components/ui/progress';
import { Section } from '@/components/ui/section';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { SyncStatus } from '@/lib/contracts/estate';
import { formatUnitPrice } from '@/lib/format/money';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { CapDialog } from './cap-dialog';

type Usage = SyncStatus['usage'];
type Total = Usage['cost']['total'];

/** What the console's own reading of AWS comes to this month, and the cap that stops what costs. */
export function UsageCard({ usage }: { readonly usage: Usage }) {
  const [isEditing, setEditing] = useState(false);
  const whyNot = useWhyNot('settings.manage');
  return (
    <Section title="The console’s own calls to AWS" aside={usage.month}>
      {usage.stopped ? (
        <Banner tone="attention" title={usage.stopped.words}>
          Raise the cap below to go on; lists and details are read as before.
        </Banner>
      ) : null}
      <p>
        {`${formatCount(usage.calls)} calls this month, ${formatCount(usage.throttled)} of them throttled. Those that AWS charges for come to `}
        <Cost total={usage.cost.total} /> so far, of at most <Money usd={usage.capUsdMonthly} per="a month" />
        .{' '}
        <Button size="sm" disabledReason={whyNot} onPress={() => setEditing(true)}>
          Change the cap…
        </Button>
      </p>
      <ul aria-label="Calls that AWS charges for" className="max-w-md">
        {usage.cost.families.map(({ family, label, calls, total }) => (
          <li key={family} className="flex justify-between gap-4 border-line border-b py-1">
            <span>
              {label} <span className="text-ink-3">{formatCountOf(calls, 'call')}</span>
            </span>
            <Cost total={total} />
          </li>
        ))}
      </ul>
      <div className="flex max-w-md flex-col gap-2">
        <Progress
          label="Metrics asked of CloudWatch, of this month’s budget"
          done={usage.metricsRequested}
          total={usage.metricsBudgetMonthly}
        />
        <Progress
          label="MB of logs scanned for cold starts, of this month’s budget"
          done={usage.logsScannedMb}
          total={Math.round(usage.logScanGbMonthly * 1024)}
        />
      </div>
      <p className="text-ink-3 text-xs">
        {usage.cost.lines.map(toPriceWords).find((words) => words !== null)} Past a budget the console stops
        asking for metrics or scanning logs until the month ends; past the cap, it stops everything that AWS
        charges for.
      </p>
      {isEditing ? (
        <CapDialog
          usd={usage.capUsdMonthly}
          logScanGb={usage.logScanGbMonthly}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Section>
  );
}

function Cost({ total }: { readonly total: Total }) {
  if (total.complete) return <Money usd={total.usd} />;
  return (
    <span>
      at least <Money usd={total.usd} />, the rest <UnknownValue why={total.missing.join(', ')} />
    </span>
  );
}

function toPriceWords({ unitPrice, unit }: Usage['cost']['lines'][number]): string | null {
  if (!unitPrice.known) return null;
  const { usd, source, asOf, verified } = unitPrice.value;
  return `${formatUnitPrice(usd)} for each ${unit}. ${source}, ${asOf}${verified ? '' : ' (not AWS’s own price list)'}.`;
}
