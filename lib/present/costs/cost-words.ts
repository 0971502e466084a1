import type { CostGroup } from '@/lib/contracts/costs/month';
import { formatAtLeast, formatMoney } from '@/lib/format/money';

type Cost = Pick<CostGroup, 'toDate' | 'trend' | 'forecast'>;

/** A month's cost in a table's cell, and what is said of it on hover. */
export interface CostWords {
  /** "≥ $12.40" where a part is unknown, "unknown" where no part is known. */
  readonly text: string;
  /** "▲ 12 %" against the same days of last month; null where it can't be compared or is the same. */
  readonly trend: string | null;
  readonly details: readonly string[];
}

/** What a module costs this month, for one line. */
export function toCostWords({ toDate, trend, forecast }: Cost): CostWords {
  return {
    text: isUnknown(toDate) ? 'unknown' : formatAtLeast(toDate.usd, toDate.complete),
    trend: toTrend(trend),
    details: [
      ...(isUnknown(toDate)
        ? []
        : [`${toDate.complete ? '' : 'At least '}${formatMoney(toDate.usd)} so far this month.`]),
      ...(toDate.complete ? [] : [`Unknown: ${sayMissing(toDate.missing)}.`]),
      sayTrend(trend),
      forecast.known
        ? `Heading for ${forecast.value.complete ? '' : 'at least '}${formatMoney(forecast.value.usd)} by its end.`
        : `Where it is heading is unknown: ${forecast.reason}.`,
    ],
  };
}

function isUnknown({ usd, complete }: Cost['toDate']): boolean {
  return !complete && Number(usd) === 0;
}

/** The first few of what is unknown, and how many more there are. */
export function sayMissing(missing: readonly string[], most = 3): string {
  const more = missing.length - most;
  return `${missing.slice(0, most).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function toTrend(trend: Cost['trend']): string | null {
  if (!trend.known || trend.value.ratio === null) return null;
  const change = trend.value.ratio - 1;
  if (Math.abs(change) < 0.005) return null;
  return `${change > 0 ? '▲' : '▼'} ${Math.round(Math.abs(change) * 100)} %`;
}

function sayTrend(trend: Cost['trend']): string {
  if (!trend.known) return `Against last month: unknown, ${trend.reason}.`;
  const { usd, previousUsd } = trend.value;
  return `Its whole days: ${formatMoney(usd)}; the same days of last month: ${formatMoney(previousUsd)}.`;
}
