'use client';

import { TimeChart } from '@/components/charts/time-chart';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import type { CostBreakdown } from '@/lib/contracts/costs/breakdown';
import { formatUtc } from '@/lib/format/date';
import { formatMoney } from '@/lib/format/money';
import { formatCountOf } from '@/lib/format/number';
import { sayForecast, toCostHeadline } from '@/lib/present/costs/cost-headline';
import { toDailyCostChart } from '@/lib/present/costs/daily-cost-chart';
import { toLineRows } from '@/lib/present/costs/line-rows';
import { CostFigures } from './cost-figures';
import { LineItems } from './line-items';

/** A month's cost: its sentence, its figures, the days and the line items with where each number comes from. */
export function CostDetails({ breakdown }: { readonly breakdown: CostBreakdown }) {
  const { text, unknown } = toCostHeadline(breakdown);
  const { evidence, daily, lines, notes } = breakdown;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-col gap-0.5">
        <p className="text-base">{text}</p>
        {unknown ? <p className="text-ink-2">{unknown}</p> : null}
      </div>
      <CostFigures group={breakdown.group} />
      {evidence ? (
        <>
          <TimeChart model={toDailyCostChart({ daily })} format={formatMoney} />
          <LineItems rows={toLineRows(lines)} />
          <div className="flex flex-col gap-1 text-ink-3 text-xs">
            <p>
              {`Use from ${formatUtc(evidence.windowStart)} to ${formatUtc(evidence.windowEnd)}: ${evidence.hoursCovered} of ${evidence.hoursExpected} hours are known, ${formatCountOf(evidence.invocations, 'invocation')} measured.`}
              {breakdown.pricedAt ? (
                <>
                  {' '}
                  Priced <Time iso={breakdown.pricedAt} />.
                </>
              ) : null}
            </p>
            <p>{sayForecast(breakdown.group)}</p>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** What stands there while a cost is read. */
export function CostDetailsSkeleton() {
  return (
    <div role="status" aria-label="Reading what it costs" className="flex flex-col gap-3">
      <Skeleton className="w-80" />
      <Skeleton className="h-12 w-full rounded" />
      <Skeleton className="h-40 w-full rounded" />
    </div>
  );
}
