'use client';

import { UnknownValue } from '@/components/states/unknown-value';
import { Section } from '@/components/ui/section';
import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import { formatCount, formatRatio } from '@/lib/format/number';
import { formatTraffic } from '@/lib/present/costs/compare-words';

const rowsMost = 12;

/** Where one option passes below another, to the request, and from which use on provisioned concurrency pays. */
export function CrossingTable({ report }: { readonly report: CompareReport }) {
  const { crossings, options, breakEven, range, requests } = report;
  const labelOf = new Map(options.map(({ id, label }) => [id, label]));
  const first = Math.max(0, crossings.findIndex((one) => one.requests > requests) - 3);
  const shown = crossings.slice(first, first + rowsMost);
  return (
    <Section
      title="Where they cross"
      aside={
        crossings.length > shown.length ? `${shown.length} of ${crossings.length}, around today` : undefined
      }
    >
      {shown.length === 0 ? (
        <p className="text-ink-2">
          {`None crosses another from ${formatTraffic(range.from)} to ${formatTraffic(range.to)} requests a month.`}
        </p>
      ) : (
        <ol className="border-line border-t text-sm">
          {shown.map(({ requests: at, cheaper, dearer }) => (
            <li
              key={`${at} ${cheaper} ${dearer}`}
              className="flex flex-wrap gap-x-3 border-line border-b py-1.5"
            >
              <span className="w-32 text-right font-medium">{formatCount(at)}</span>
              <span className="min-w-0 flex-1 basis-48">
                {labelOf.get(cheaper)} passes below {labelOf.get(dearer)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="text-ink-2">
        Provisioned concurrency pays where its environments are busy{' '}
        {breakEven.known ? (
          <strong className="font-medium text-ink">{`${formatRatio(Number(breakEven.value))} of the time`}</strong>
        ) : (
          <UnknownValue why={breakEven.reason} />
        )}{' '}
        or more: from there on what they save on running time covers keeping them.
      </p>
    </Section>
  );
}
