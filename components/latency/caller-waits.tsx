'use client';

import { useMemo, useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { Section } from '@/components/ui/section';
import type { ColdStartFigures } from '@/lib/contracts/workload-latency';
import { type CallerWait, callerWait, sharesWithin } from '@/lib/domain/latency/caller-waits';
import { histogramDistribution } from '@/lib/domain/latency/time-histogram';
import { formatDurationMs } from '@/lib/format/duration';
import { formatRatio } from '@/lib/format/number';

interface CallerWaitsProps {
  readonly histograms: NonNullable<ColdStartFigures['histograms']>;
  /** Of requests, those that start cold today, 0–1. */
  readonly share: number;
}

/** What callers wait for as cold and warm requests mix today and at another rate, and where an objective is crossed. */
export function CallerWaits({ histograms, share }: CallerWaitsProps) {
  const [percent, setPercent] = useState(1);
  const [ms, setMs] = useState(1000);
  const mixture = useMemo(
    () => ({
      warm: histogramDistribution(new Map(histograms.warm)),
      cold: histogramDistribution(new Map(histograms.cold)),
    }),
    [histograms],
  );
  const crossing = sharesWithin(mixture, ms);
  const rows = [
    { name: 'Today', ...callerWait(mixture, share) },
    { name: 'At that rate', ...callerWait(mixture, percent / 100) },
    { name: 'None cold', ...callerWait(mixture, 0) },
  ];
  return (
    <Section title="What callers wait for" level="h3" aside="cold and warm together, as measured">
      <WaitTable rows={rows} />
      <div className="flex flex-wrap items-end gap-3">
        <NumberField
          label="Another cold-start rate"
          unit="%"
          minValue={0}
          maxValue={100}
          step={0.1}
          value={percent}
          onChange={(value) => setPercent(Number.isNaN(value) ? 1 : value)}
        />
        <NumberField
          label="Callers wait at most"
          unit="ms"
          minValue={1}
          maxValue={900_000}
          step={1}
          value={ms}
          onChange={(value) => setMs(Number.isNaN(value) ? 1000 : value)}
        />
        <p className="pb-1.5">
          {`${sayCrossing('p95', crossing.p95, share)} ${sayCrossing('p99', crossing.p99, share)}`}
        </p>
      </div>
    </Section>
  );
}

function sayCrossing(name: string, allowed: number, today: number): string {
  if (allowed === 0) return `${name} passes it with warm requests alone.`;
  if (allowed === 1) return `${name} keeps it however many start cold.`;
  return `${name} keeps it up to ${formatRatio(allowed)} cold${today > allowed ? ', which today passes' : ''}.`;
}

function WaitTable({ rows }: { readonly rows: readonly (CallerWait & { readonly name: string })[] }) {
  return (
    <table className="w-full max-w-2xl text-sm">
      <thead className="text-ink-2 text-xs">
        <tr className="border-line border-y">
          {['Requests', 'cold', 'p50', 'p95', 'p99'].map((name, index) => (
            <th
              key={name}
              scope="col"
              className={index === 0 ? 'py-1 text-left font-normal' : 'py-1 pl-3 text-right font-normal'}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, share, msP50, msP95, msP99 }) => (
          <tr key={name} className="border-line border-b">
            <th scope="row" className="py-1 text-left font-normal">
              {name}
            </th>
            <td className="py-1 pl-3 text-right">{formatRatio(share)}</td>
            <td className="py-1 pl-3 text-right">{formatDurationMs(msP50)}</td>
            <td className="py-1 pl-3 text-right">{formatDurationMs(msP95)}</td>
            <td className="py-1 pl-3 text-right">{formatDurationMs(msP99)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
