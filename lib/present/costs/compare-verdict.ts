import { type Comparison, type CostedOption, costedOf } from '@/lib/domain/costs/compare/compare';
import type { Crossing } from '@/lib/domain/costs/compare/list-crossings';
import { formatMoney } from '@/lib/format/money';
import { formatTraffic } from './compare-words';

/** The comparison in a sentence: what is cheapest at today's traffic, and what passes below it first with more. */
export function toVerdict(comparison: Comparison, crossings: readonly Crossing[], isToday: boolean): string {
  const { requests, range, cheapest } = comparison;
  const costed = costedOf(comparison.options);
  const best = costed.find(({ id }) => id === cheapest);
  if (!best) return 'Nothing here can be compared; each option says why.';
  const at = `At ${isToday ? 'today’s ' : ''}${formatTraffic(requests)} requests a month`;
  const price = formatMoney(best.estimate.total.usd);
  if (costed.length === 1) return `${at} ${best.label} costs ${price}; there is nothing to compare it with.`;
  return `${at} ${best.label} is cheapest, at ${price}; ${sayNext(best, costed, crossings, requests, range.to)}`;
}

function sayNext(
  best: CostedOption,
  costed: readonly CostedOption[],
  crossings: readonly Crossing[],
  requests: number,
  to: number,
): string {
  const above = crossings.filter((one) => one.requests > requests);
  const first = above.find(({ dearer }) => dearer === best.id);
  if (!first) return `nothing passes below it up to ${formatTraffic(to)}.`;
  const passer = costed.find(({ id }) => id === first.cheaper);
  const between = above.filter(
    (one) => [one.cheaper, one.dearer].includes(best.id) && [one.cheaper, one.dearer].includes(first.cheaper),
  );
  const last = between.at(-1);
  const passes = `${passer?.label ?? first.cheaper} passes below it at ${formatTraffic(first.requests)}`;
  if (!last || last === first) return `${passes}.`;
  return last.dearer === best.id
    ? `${passes} and stays below from ${formatTraffic(last.requests)} on.`
    : `${passes}, and is dearer again from ${formatTraffic(last.requests)} on.`;
}
