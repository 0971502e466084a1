import type { CostBreakdown } from '@/lib/contracts/costs/breakdown';
import { formatMoney } from '@/lib/format/money';
import { formatRatio } from '@/lib/format/number';
import { sayMissing } from './cost-words';

/** A month's cost in sentences: what it is, what keeps idle, where it is heading, and what is not known. */
export interface CostHeadline {
  readonly text: string;
  /** What is unknown; null when nothing is. */
  readonly unknown: string | null;
}

/** The sentence over a cost section. */
export function toCostHeadline({ group, evidence }: Pick<CostBreakdown, 'group' | 'evidence'>): CostHeadline {
  const { toDate, forecast } = group;
  if (evidence === null) {
    return { text: 'What it costs is not known yet: CloudWatch has not been asked about it.', unknown: null };
  }
  const amount = `${toDate.complete ? '' : 'at least '}${formatMoney(toDate.usd)}`;
  const end = forecast.known
    ? ` and is heading for ${forecast.value.complete ? '' : 'at least '}${formatMoney(forecast.value.usd)} by its end`
    : '';
  return {
    text: `It has cost ${amount} this month${end}.${sayProvisioned(group)}`,
    unknown: toDate.complete ? null : `Not known: ${sayMissing(toDate.missing)}.`,
  };
}

/** How the forecast comes about, as a sentence. */
export function sayForecast({ forecast }: Pick<CostBreakdown['group'], 'forecast'>): string {
  if (!forecast.known) return `No forecast: ${forecast.reason}.`;
  switch (forecast.value.method) {
    case 'seasonal':
      return 'Forecast: each hour that is left as the same hour of the week in the last two weeks was; capacity that nothing scales stays as it is.';
    case 'linear':
      return 'Forecast: the rest as the last days were, since two whole weeks are not known yet.';
    case 'mixed':
      return 'Forecast: by hour of the week where two whole weeks are known, else as the last days were.';
    default:
      return forecast.value.method satisfies never;
  }
}

function sayProvisioned({ provisionedUsd, provisionedUnused }: CostBreakdown['group']): string {
  if (Number(provisionedUsd) === 0) return '';
  const kept = ` ${formatMoney(provisionedUsd)} of it keeps provisioned concurrency on`;
  return provisionedUnused.known
    ? `${kept}, of which ${formatRatio(provisionedUnused.value)} ran no request.`
    : `${kept}.`;
}
