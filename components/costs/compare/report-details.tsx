import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import type { OptionId } from '@/lib/domain/costs/compare/option-ids';
import { AssumptionTable } from './assumption-table';
import { CostMatrix } from './cost-matrix';
import { CrossingTable } from './crossing-table';
import { LatencyChart } from './latency-chart';

interface ReportDetailsProps {
  readonly report: CompareReport;
  readonly onOpen: (id: OptionId) => void;
}

/** Under the options: what each spends on what, where they cross, all they rest on. */
export function ReportDetails({ report, onOpen }: ReportDetailsProps) {
  const costed = report.options.filter(({ cost }) => cost.known);
  return (
    <>
      {costed.length > 0 ? <CostMatrix options={costed} onOpen={onOpen} /> : null}
      <LatencyChart report={report} />
      <CrossingTable report={report} />
      <AssumptionTable report={report} />
    </>
  );
}
