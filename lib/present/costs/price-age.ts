import type { BookPrice, PriceVersion } from '@/lib/contracts/costs';
import { formatCountOf } from '@/lib/format/number';
import { toPriceRow } from './price-rows';

const refreshWithinDays = 30;
const dayMs = 86_400_000;

/** What to say of prices that may no longer be right; null where they are fresh. */
export function judgeAge(
  versions: readonly PriceVersion[],
  prices: readonly BookPrice[],
  now: Date,
): { readonly title: string; readonly detail: string } | null {
  const latest = versions.find(({ state }) => state === 'ready');
  if (!latest) {
    return {
      title: 'No price list has been read yet',
      detail:
        'These prices came with the product. A refresh takes over what AWS lists today, for every region watched.',
    };
  }
  const days = Math.floor((now.getTime() - Date.parse(latest.finishedAt ?? latest.requestedAt)) / dayMs);
  if (days > refreshWithinDays) {
    return {
      title: `The prices were last read ${days} days ago`,
      detail: 'Refresh them to see what has changed.',
    };
  }
  const old = prices.map((price) => toPriceRow(price, now)).filter(({ isOld }) => isOld);
  if (old.length === 0) return null;
  return {
    title: `${formatCountOf(old.length, 'price is', 'prices are')} older than half a year`,
    detail: `AWS’s Price List says nothing of them: ${old
      .slice(0, 3)
      .map(({ name, region }) => `${name} in ${region}`)
      .join('; ')}${old.length > 3 ? ' and others' : ''}.`,
  };
}
