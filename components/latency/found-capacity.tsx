'use client';

import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Money } from '@/components/ui/money';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import type { SmallestCapacity } from '@/lib/domain/costs/compare/smallest-capacity';
import { formatDurationMs } from '@/lib/format/duration';
import { formatRatio } from '@/lib/format/number';

interface FoundCapacityProps {
  readonly capacity: SmallestCapacity;
  /** How much it is. */
  readonly words: string;
  /** What the cost is for: "a month". */
  readonly per: string;
  /** What its p95 is of, where that is not every request. */
  readonly over?: string;
  /** The button that asks for it; left out where no one act does. */
  readonly act?: string;
  readonly onAct?: (openSheet: ReturnType<typeof useOpenSheet>) => void;
}

/** A capacity that keeps an objective: how much, what callers then wait for, what it costs, and the act that asks for it. */
export function FoundCapacity({ capacity, words, per, over = '', act, onAct }: FoundCapacityProps) {
  const { coldShare, msP95, usdMonthly } = capacity;
  const openSheet = useOpenSheet();
  const closedReason = useWhyNot('changes.plan');
  return (
    <>
      <span className="font-medium">{words}</span>
      {coldShare === null ? null : <span className="text-ink-2">{`${formatRatio(coldShare)} cold`}</span>}
      <span className="text-ink-2">
        {`p95 ${over}`}
        {msP95.known ? formatDurationMs(msP95.value) : <UnknownValue why={msP95.reason} />}
      </span>
      <span>
        {usdMonthly.known ? (
          <Money usd={usdMonthly.value} per={per} />
        ) : (
          <UnknownValue why={usdMonthly.reason} />
        )}
      </span>
      {act && onAct ? (
        <Button size="sm" disabledReason={closedReason} onPress={() => onAct(openSheet)}>
          {act}
        </Button>
      ) : null}
    </>
  );
}
