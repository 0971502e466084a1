import { ScatterChart } from '@/components/charts/scatter-chart';
import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import { formatDurationMs } from '@/lib/format/duration';
import { formatMoney } from '@/lib/format/money';
import { toLatencyChart } from '@/lib/present/costs/latency-chart';

/** What each option costs against how long callers would wait. */
export function LatencyChart({ report }: { readonly report: CompareReport }) {
  return <ScatterChart model={toLatencyChart(report)} formatX={formatDurationMs} formatY={formatMoney} />;
}
