'use client';

import { useMemo } from 'react';
import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Money } from '@/components/ui/money';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import type { Part } from '@/lib/domain/costs/compare/part';
import {
  findSmallestProvisioned,
  type Objective,
  type SmallestCapacity,
} from '@/lib/domain/costs/compare/smallest-capacity';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { formatDurationMs } from '@/lib/format/duration';
import { formatNumber, formatRatio } from '@/lib/format/number';

interface ProvisionedForProps {
  readonly part: Part;
  readonly objective: Objective;
  readonly book: PriceBook;
}

/** How much provisioned concurrency an objective takes, all week and by its hours. */
export function ProvisionedFor({ part, objective, book }: ProvisionedForProps) {
  const found = useMemo(() => findSmallestProvisioned(part, objective, book), [part, objective, book]);
  const openSheet = useOpenSheet();
  const closedReason = useWhyNot('changes.plan');
  if (!found.known) {
    return (
      <p>
        <UnknownValue why={found.reason} />
      </p>
    );
  }
  const { allowed, today, constant, byHour } = found.value;
  const { basis } = part.provenance.coldStartPercent;
  const isKept = constant.known && constant.value.count === 0;
  return (
    <>
      <p>
        {`${formatRatio(today)} of requests start cold (${basis}); the objective allows ${formatRatio(allowed)}. `}
        {isKept ? 'It is kept without provisioned concurrency.' : ''}
      </p>
      {isKept ? null : (
        <ul className="border-line border-t">
          <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-1.5">
            <span className="w-32 text-ink-2">All week</span>
            {constant.known ? (
              <>
                <Found capacity={constant.value} words={`${constant.value.count} kept ready`} />
                <Button
                  size="sm"
                  disabledReason={closedReason}
                  onPress={() => openSheet('provision', null, null, constant.value.count)}
                >
                  {`Plan ${constant.value.count}…`}
                </Button>
              </>
            ) : (
              <UnknownValue why={constant.reason} />
            )}
          </li>
          <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-1.5">
            <span className="w-32 text-ink-2">By hour of the week</span>
            {byHour.known ? (
              <Found
                capacity={byHour.value}
                words={`${byHour.value.least} to ${byHour.value.most}, ${formatNumber(byHour.value.count)} on average`}
              />
            ) : (
              <UnknownValue why={byHour.reason} />
            )}
          </li>
        </ul>
      )}
      <p className="text-ink-3 text-xs">
        {`Requests are taken to come at random within an hour, an idle environment to be kept ${part.values.keptMinutes} minutes. The cost is that of keeping environments ready; requests and running time are besides.`}
      </p>
    </>
  );
}

function Found({ capacity, words }: { readonly capacity: SmallestCapacity; readonly words: string }) {
  const { coldShare, msP95, usdMonthly } = capacity;
  return (
    <>
      <span className="font-medium">{words}</span>
      {coldShare === null ? null : <span className="text-ink-2">{`${formatRatio(coldShare)} cold`}</span>}
      <span className="text-ink-2">
        {'p95 '}
        {msP95.known ? formatDurationMs(msP95.value) : <UnknownValue why={msP95.reason} />}
      </span>
      <span>
        {usdMonthly.known ? (
          <Money usd={usdMonthly.value} per="a month" />
        ) : (
          <UnknownValue why={usdMonthly.reason} />
        )}
      </span>
    </>
  );
}
