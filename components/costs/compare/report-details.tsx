'use client';

import { useState } from 'react';
import type { CompareReport, ReportedOption } from '@/lib/contracts/costs/compare-shapes';
import type { OptionId } from '@/lib/domain/costs/compare/option-ids';
import { AssumptionTable } from './assumption-table';
import { CostMatrix } from './cost-matrix';
import { CrossingTable } from './crossing-table';
import { LinesSheet } from './lines-sheet';
import { OptionTable } from './option-table';

interface ReportDetailsProps {
  readonly report: CompareReport;
  readonly shown?: readonly OptionId[];
  /** Left out where the options are frozen. */
  readonly onShown?: (options: readonly OptionId[]) => void;
}

/** Under the chart: each option in a line, what it spends on what, where they cross, all it rests on. */
export function ReportDetails({ report, shown, onShown }: ReportDetailsProps) {
  const [openId, setOpenId] = useState<OptionId | null>(null);
  const open = report.options.find(({ id }) => id === openId);
  const costed = report.options.filter((option): option is ReportedOption => option.cost.known);
  return (
    <>
      <OptionTable report={report} onOpen={setOpenId} {...(shown && onShown ? { shown, onShown } : {})} />
      {costed.length > 0 ? <CostMatrix options={costed} onOpen={setOpenId} /> : null}
      <CrossingTable report={report} />
      <AssumptionTable report={report} />
      {open ? <LinesSheet option={open} onClose={() => setOpenId(null)} /> : null}
    </>
  );
}
