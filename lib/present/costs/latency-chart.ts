import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import { formatDurationMs } from '@/lib/format/duration';
import { formatMoney } from '@/lib/format/money';
import type { ScatterModel } from '../charts/scatter';
import { optionStyles } from './option-style';

/** The chart of what each option costs against the p95 it is predicted to have; options without either are left out and counted. */
export function toLatencyChart({ options }: CompareReport): ScatterModel {
  const points = options.flatMap(({ id, label, cost, latency }) =>
    cost.known && latency.known
      ? [
          {
            id,
            label,
            colour: optionStyles[id].colour,
            x: latency.value.ms,
            range:
              latency.value.lowMs === null || latency.value.highMs === null
                ? null
                : { low: latency.value.lowMs, high: latency.value.highMs },
            y: Number(cost.value.usd),
          },
        ]
      : [],
  );
  return {
    title: 'Cost against p95',
    xUnit: 'p95, logarithmic; the bar is its range',
    yUnit: 'US dollars a month',
    summary: summarise(points, options.length),
    points,
  };
}

function summarise(points: ScatterModel['points'], all: number): string {
  const fastest = points.toSorted((a, b) => a.x - b.x || a.y - b.y)[0];
  const cheapest = points.toSorted((a, b) => a.y - b.y || a.x - b.x)[0];
  if (!fastest || !cheapest) return 'No option has both a cost and a latency that are known.';
  const of = `${points.length} of ${all} options. `;
  const say = ({ label, x, y }: typeof fastest) =>
    `${label} with a p95 of ${formatDurationMs(x)} for ${formatMoney(y)}`;
  return fastest === cheapest
    ? `${of}Fastest and cheapest: ${say(fastest)}.`
    : `${of}Fastest: ${say(fastest)}. Cheapest: ${say(cheapest)}.`;
}
