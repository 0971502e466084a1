'use client';

import { useMemo } from 'react';
import { UnknownValue } from '@/components/states/unknown-value';
import type { Part } from '@/lib/domain/costs/compare/part';
import { findSmallestFloor } from '@/lib/domain/costs/compare/smallest-capacity';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { formatCountOf } from '@/lib/format/number';
import { FoundCapacity } from './found-capacity';

interface TasksForProps {
  readonly part: Part;
  readonly ms: number;
  readonly book: PriceBook;
}

/** The fewest tasks that keep a p95 even in the busiest hour. */
export function TasksFor({ part, ms, book }: TasksForProps) {
  const found = useMemo(() => findSmallestFloor(part, ms, book), [part, ms, book]);
  if (!found.known) return <UnknownValue why={found.reason} />;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <FoundCapacity
        capacity={found.value}
        words={`${formatCountOf(found.value.count, 'task')} at least`}
        over="in the busiest hour "
        per="a month in all"
        act="Change scaling…"
        onAct={(openSheet) => openSheet('bounds', null)}
      />
    </div>
  );
}
