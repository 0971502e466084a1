'use client';

import { LogChart } from '@/components/charts/log-chart';
import { StatusIcon } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { formatMoney } from '@/lib/format/money';
import { toCompareChart } from '@/lib/present/costs/compare-chart';
import { formatMoneyTick, formatTraffic } from '@/lib/present/costs/compare-words';
import { FigureList } from './figure-list';
import { OptionTable } from './option-table';
import { ReportDetails } from './report-details';
import { useLines } from './use-lines';

interface FrozenReportProps {
  readonly content: SnapshotContent;
  /** Read by whoever has a link: who froze it is none of their business. */
  readonly isPublic?: boolean;
}

/** A frozen comparison: nothing of it is computed anew, and nothing can be changed. */
export function FrozenReport({ content, isPublic = false }: FrozenReportProps) {
  const { report, figures, takenAt, takenByLabel, note } = content;
  const { openLines, sheet } = useLines(report);
  return (
    <div className="flex flex-col gap-5 px-4 pb-8 md:px-6">
      <p className="flex gap-1.5 text-base text-ink">
        <span className="flex h-5 items-center">
          <StatusIcon tone={report.cheapest ? 'good' : 'neutral'} />
        </span>
        {report.verdict}
      </p>
      <p className="text-ink-2">
        {note} Frozen <Time iso={takenAt} />
        {isPublic ? '' : ` by ${takenByLabel}`}, at prices of {report.prices.oldest} to {report.prices.newest}
        .
      </p>
      <LogChart
        model={toCompareChart(report)}
        formatX={formatTraffic}
        formatY={formatMoney}
        formatTick={formatMoneyTick}
      />
      <OptionTable report={report} onOpen={openLines} />
      <ReportDetails report={report} onOpen={openLines} />
      <FigureList figures={figures} />
      {sheet}
    </div>
  );
}
