'use client';

import { useDeferredValue } from 'react';
import { LogChart } from '@/components/charts/log-chart';
import { Banner } from '@/components/states/banner';
import { StatusIcon } from '@/components/ui/status';
import type { CompareState } from '@/lib/client/costs/compare-params';
import { useComparison } from '@/lib/client/costs/use-comparison';
import type { Usage } from '@/lib/contracts/costs/compare-shapes';
import type { FieldName } from '@/lib/domain/costs/compare/values';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { formatMoney } from '@/lib/format/money';
import { toCompareChart } from '@/lib/present/costs/compare-chart';
import { formatMoneyTick, formatTraffic } from '@/lib/present/costs/compare-words';
import { AssumptionsPanel } from './assumptions-panel';
import { OptionTable } from './option-table';
import { ReportDetails } from './report-details';
import { useLines } from './use-lines';

interface CompareViewProps {
  readonly state: CompareState;
  readonly usage: Usage;
  readonly book: PriceBook;
  readonly onChange: (part: Partial<CompareState>) => void;
  readonly onEdit: (name: FieldName, text: string | null) => void;
}

/** A live comparison: its verdict, its chart beside what it rests on, and its line items. */
export function CompareView({ state, usage, book, onChange, onEdit }: CompareViewProps) {
  const { report, faults, isBehind } = useComparison(state, usage, book);
  const details = useDeferredValue(report);
  const { openLines, sheet } = useLines(details);
  return (
    <div className="flex flex-col gap-5 px-4 md:px-6">
      {report ? (
        <p role="status" className="flex gap-1.5 text-base text-ink">
          <span className="flex h-5 items-center">
            <StatusIcon tone={isBehind ? 'attention' : report.cheapest ? 'good' : 'neutral'} />
          </span>
          {isBehind ? 'A value is wrong; what is shown is from before it. ' : ''}
          {report.verdict}
        </p>
      ) : (
        <Banner tone="attention" title="Something is still needed">
          {faults.map(({ message, field }) => (
            <span key={field}>{`${sayField(field)} ${message}. `}</span>
          ))}
        </Banner>
      )}
      <div className="flex flex-col gap-5 lg:flex-row lg:items-start">
        <div className="flex min-w-0 flex-1 flex-col gap-5">
          {report ? (
            <LogChart
              model={toCompareChart(report)}
              formatX={formatTraffic}
              formatY={formatMoney}
              formatTick={formatMoneyTick}
            />
          ) : (
            <p className="border-line border-y py-24 text-center text-ink-3">
              The chart is drawn as soon as requests and their duration are known.
            </p>
          )}
          {details ? (
            <OptionTable
              report={details}
              onOpen={openLines}
              shown={state.options}
              onShown={(options) => onChange({ options })}
            />
          ) : null}
        </div>
        <AssumptionsPanel
          state={state}
          report={details}
          observations={usage.observations.length}
          faults={faults}
          onEdit={onEdit}
        />
      </div>
      {details ? <ReportDetails report={details} onOpen={openLines} /> : null}
      {sheet}
    </div>
  );
}

function sayField(field: string): string {
  return field === 'requests' ? 'Requests a month' : field === 'durationMs' ? 'The average duration' : field;
}
