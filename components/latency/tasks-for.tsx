'use client';

import { useMemo } from 'react';
import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Money } from '@/components/ui/money';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import type { Part } from '@/lib/domain/costs/compare/part';
import { findSmallestFloor } from '@/lib/domain/costs/compare/smallest-capacity';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCountOf } from '@/lib/format/number';

interface TasksForProps {
  readonly part: Part;
  readonly ms: number;
  readonly book: PriceBook;
}

/** The fewest tasks that keep a p95 even in the busiest hour. */
export function TasksFor({ part, ms, book }: TasksForProps) {
  const found = useMemo(() => findSmallestFloor(part, ms, book), [part, ms, book]);
  const openSheet = useOpenSheet();
  const closedReason = useWhyNot('changes.plan');
  if (!found.known) {
    return (
      <p>
        <UnknownValue why={found.reason} />
      </p>
    );
  }
  const { count, msP95, usdMonthly } = found.value;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-medium">{`${formatCountOf(count, 'task')} at least`}</span>
      <span className="text-ink-2">
        {'p95 in the busiest hour '}
        {msP95.known ? formatDurationMs(msP95.value) : <UnknownValue why={msP95.reason} />}
      </span>
      <span>
        {usdMonthly.known ? (
          <Money usd={usdMonthly.value} per="a month in all" />
        ) : (
          <UnknownValue why={usdMonthly.reason} />
        )}
      </span>
      <Button size="sm" disabledReason={closedReason} onPress={() => openSheet('bounds', null)}>
        Change scaling…
      </Button>
    </div>
  );
}
