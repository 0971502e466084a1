import type { CostBreakdown, DailyCost } from '@/lib/contracts/costs/breakdown';
import { formatMoney } from '@/lib/format/money';
import type { TimeChartModel } from '../charts/time-chart';

/** The days of a month with their cost: a day nobody knows of is a gap, the one under way is provisional. */
export function toDailyCostChart({ daily }: Pick<CostBreakdown, 'daily'>): TimeChartModel {
  const at = (day: string) => `${day}T00:00:00.000Z`;
  return {
    title: 'Cost by day',
    unit: '$ a day (UTC)',
    summary: toSummary(daily),
    windowStart: at(daily[0]?.day ?? '1970-01-01'),
    windowEnd: at(daily.at(-1)?.day ?? '1970-01-01'),
    series: [
      {
        id: 'usd',
        label: 'cost',
        colour: 'series-1',
        points: daily.map(({ day, usd }) => ({ at: at(day), value: usd })),
      },
    ],
    marks: [],
    lastIsProvisional: daily.at(-1)?.provisional ?? false,
  };
}

function toSummary(daily: readonly DailyCost[]): string {
  const whole = daily.flatMap(({ usd, provisional }) => (usd === null || provisional ? [] : [usd]));
  if (whole.length === 0) return 'No whole day is known yet.';
  const gaps = daily.filter(({ usd }) => usd === null).length;
  const range = `${formatMoney(Math.min(...whole))} to ${formatMoney(Math.max(...whole))} a day`;
  return gaps === 0 ? `${range}.` : `${range}; ${gaps} ${gaps === 1 ? 'day is' : 'days are'} not known.`;
}
