import type { CompareReport, ReportedCrossing } from '@/lib/contracts/costs/compare-shapes';
import type { LogChartModel } from '../charts/log-chart';
import { formatTraffic } from './compare-words';
import { optionStyles } from './option-style';

/** The chart of a comparison: cost over traffic, where the cheapest changes, and where today is. */
export function toCompareChart(report: CompareReport): LogChartModel {
  const drawn = report.options.filter(({ cost }) => cost.known);
  const turns = envelopeTurns(report);
  return {
    title: 'Cost over traffic',
    summary: summarise(report, turns),
    xUnit: 'requests a month',
    yUnit: 'US dollars a month, both axes logarithmic',
    x: report.range,
    series: drawn.map(({ id, label, curve }) => ({
      id,
      label,
      ...optionStyles[id],
      points: curve.map(({ requests, usd }) => ({ x: requests, y: usd })),
    })),
    points: turns.flatMap(({ requests, usd }) =>
      usd === null ? [] : [{ x: requests, y: usd, label: formatTraffic(requests) }],
    ),
    mark: {
      x: report.requests,
      label: `${report.requestRange ? 'today ' : ''}${formatTraffic(report.requests)}`,
      range: report.requestRange,
    },
  };
}

/** The crossings at which the cheapest of all changes. */
export function envelopeTurns({ options, crossings }: CompareReport): readonly ReportedCrossing[] {
  return crossings.filter(({ requests, usd }) => {
    if (usd === null) return false;
    return options.every(({ curve }) => {
      const value = interpolate(curve, requests);
      return value === null || value >= usd * 0.985;
    });
  });
}

function interpolate(
  curve: readonly { readonly requests: number; readonly usd: number | null }[],
  requests: number,
): number | null {
  const after = curve.findIndex((point) => point.requests >= requests);
  const [a, b] = [curve[after - 1], curve[after]];
  if (!a || !b || a.usd === null || b.usd === null) return null;
  const share = (requests - a.requests) / (b.requests - a.requests);
  return a.usd + (b.usd - a.usd) * share;
}

function summarise({ options, cheapest, range }: CompareReport, turns: readonly ReportedCrossing[]): string {
  const labelOf = new Map(options.map(({ id, label }) => [id, label]));
  const over = `${formatTraffic(range.from)} to ${formatTraffic(range.to)} requests a month`;
  const [first, ...others] = turns;
  if (!first) return `Over ${over} ${labelOf.get(cheapest ?? 'lambda') ?? 'one option'} stays the cheapest.`;
  const more =
    others.length === 0 ? '' : `, and ${others.length} more change${others.length === 1 ? '' : 's'}`;
  return `Over ${over} the cheapest changes at ${formatTraffic(first.requests)} from ${labelOf.get(first.dearer)} to ${labelOf.get(first.cheaper)}${more}.`;
}
