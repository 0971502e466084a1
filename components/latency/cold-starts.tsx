'use client';

import { DistributionChart } from '@/components/charts/distribution-chart';
import { UnknownValue } from '@/components/states/unknown-value';
import { cx } from '@/components/ui/cx';
import { Money } from '@/components/ui/money';
import type { WorkloadLatency } from '@/lib/contracts/workload-latency';
import { formatUtc } from '@/lib/format/date';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCount, formatCountOf, formatNumber, formatRatio } from '@/lib/format/number';
import { toDistributionModel, toTimesRows } from '@/lib/present/latency/distributions';
import { CallerWaits } from './caller-waits';

/** Cold and warm requests apart: how many, how long, and what a cold start is made of. */
export function ColdStarts({ latency }: { readonly latency: WorkloadLatency }) {
  const { cold, reading } = latency;
  if (!cold.known) {
    return (
      <p className="text-ink-2">
        Cold starts are <UnknownValue why={cold.reason} />: {cold.reason}
      </p>
    );
  }
  const { requests, coldStarts, from, until, histograms, billedInitMs } = cold.value;
  return (
    <div className="flex flex-col gap-3">
      <p>
        {`${formatCountOf(coldStarts, 'request')} of ${formatCount(requests)} started cold, ${formatRatio(coldStarts / Math.max(1, requests))}. `}
        {billedInitMs === null ? '' : `INIT was billed ${formatDurationMs(billedInitMs)} in all.`}
      </p>
      {histograms ? (
        <div className="grid grid-cols-1 gap-x-8 gap-y-4 @3xl:grid-cols-2">
          <DistributionChart
            model={toDistributionModel(histograms)}
            formatX={formatDurationMs}
            formatShare={formatRatio}
          />
          <Phases rows={toTimesRows(histograms)} />
        </div>
      ) : (
        <p className="text-ink-2">
          Only Lambda Insights tells of them, which counts cold starts but not how cold and warm requests are
          spread{reading?.unread ? `. ${reading.unread}` : '.'}
        </p>
      )}
      {histograms && histograms.cold.length > 0 && histograms.warm.length > 0 ? (
        <CallerWaits histograms={histograms} share={coldStarts / Math.max(1, requests)} />
      ) : null}
      <p className="text-ink-3 text-xs">
        {`${cold.value.source === 'logs' ? 'From the REPORT lines of its logs' : 'From Lambda Insights'}, ${formatUtc(from)} to ${formatUtc(until)}.`}
        {reading?.mbDaily != null && reading.usdMonthly !== null ? (
          <>
            {` Reading them scans about ${formatNumber(reading.mbDaily)} MB a day, at most `}
            <Money usd={reading.usdMonthly} per="a month" />.
          </>
        ) : null}
        {reading?.unread && histograms ? ` Not read since: ${reading.unread}` : ''}
      </p>
    </div>
  );
}

// On a narrow screen there is room for three.
const optional = (name: string) => (name === 'p90' ? 'max-sm:hidden' : '');

function Phases({ rows }: { readonly rows: ReturnType<typeof toTimesRows> }) {
  const percentiles = ['p50', 'p90', 'p95', 'p99'] as const;
  return (
    <table className="w-full self-start text-sm">
      <caption className="pb-1 text-left font-medium">What requests are made of</caption>
      <thead className="text-ink-2 text-xs">
        <tr className="border-line border-y">
          <th scope="col" className="py-1 text-left font-normal">
            Phase
          </th>
          <th scope="col" className="px-2 py-1 text-right font-normal">
            Requests
          </th>
          {percentiles.map((name) => (
            <th key={name} scope="col" className={cx('py-1 pl-2 text-right font-normal', optional(name))}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="border-line border-b">
            <th
              scope="row"
              className={
                row.id === 'init' || row.id === 'coldRun'
                  ? 'py-1 pl-3 text-left font-normal text-ink-2'
                  : 'py-1 text-left font-normal'
              }
            >
              {row.label}
            </th>
            <td className="px-2 py-1 text-right">{formatCount(row.count)}</td>
            {percentiles.map((name) => {
              const value = row[name];
              return (
                <td key={name} className={cx('py-1 pl-2 text-right', optional(name))}>
                  {value === null ? (
                    <UnknownValue why="there was none in this window" untabbable />
                  ) : (
                    formatDurationMs(value)
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
