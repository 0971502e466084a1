'use client';

import { useMemo } from 'react';
import { UnknownValue } from '@/components/states/unknown-value';
import type { Part } from '@/lib/domain/costs/compare/part';
import { findSmallestProvisioned, type Objective } from '@/lib/domain/costs/compare/smallest-capacity';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { formatNumber, formatRatio } from '@/lib/format/number';
import { FoundCapacity } from './found-capacity';

interface ProvisionedForProps {
  readonly part: Part;
  readonly objective: Objective;
  readonly book: PriceBook;
}

/** How much provisioned concurrency an objective takes, all week and by its hours. */
export function ProvisionedFor({ part, objective, book }: ProvisionedForProps) {
  const found = useMemo(() => findSmallestProvisioned(part, objective, book), [part, objective, book]);
  if (!found.known) return <UnknownValue why={found.reason} />;
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
              <FoundCapacity
                capacity={constant.value}
                words={`${constant.value.count} kept ready`}
                per="a month"
                act={`Plan ${constant.value.count}…`}
                onAct={(openSheet) => openSheet('provision', null, null, constant.value.count)}
              />
            ) : (
              <UnknownValue why={constant.reason} />
            )}
          </li>
          <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-1.5">
            <span className="w-32 text-ink-2">By hour of the week</span>
            {byHour.known ? (
              <FoundCapacity
                capacity={byHour.value}
                words={`${byHour.value.least} to ${byHour.value.most}, ${formatNumber(byHour.value.count)} on average`}
                per="a month"
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
