import type { Bill } from '@/lib/contracts/costs/bill';
import { formatMoney, formatMoneyDelta } from '@/lib/format/money';
import { formatRatio } from '@/lib/format/number';

/** The bill against the estimate in one sentence. */
export function toBillHeadline({ reading }: Pick<Bill, 'reading'>): string {
  if (reading === null)
    return 'Cost Explorer has not been read for this month, so the estimate stands alone.';
  const { billedUsd, estimateUsd, from, to } = reading;
  const gap = Number(billedUsd) - Number(estimateUsd);
  const share =
    Number(billedUsd) === 0 ? '' : ` (${formatRatio(Math.abs(gap) / Number(billedUsd))} of the bill)`;
  return `From ${from} to ${to} AWS billed ${formatMoney(billedUsd)}; the estimate of the same days is ${formatMoney(estimateUsd)}, a gap of ${formatMoneyDelta(gap)}${share}.`;
}
