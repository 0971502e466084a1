import type { EstimateLine } from '@/lib/contracts/costs/estimate';
import type { Known } from '@/lib/domain/known';
import { formatMoney, formatMoneyExact, formatUnitPrice } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';

/** A line item as it is shown; the words of what is unknown stand in its place. */
export interface LineRow {
  readonly id: string;
  readonly label: string;
  readonly region: string;
  /** "12,480 requests, measured". */
  readonly quantity: string;
  readonly unitPrice: string;
  /** Where the price was read and when, and what contradicts it. */
  readonly source: string;
  readonly amount: Known<string>;
  readonly amountExact: string;
  readonly formula: string;
}

/** Line items, the dearest first and what is unknown before them. */
export function toLineRows(lines: readonly EstimateLine[]): readonly LineRow[] {
  const size = ({ amount }: EstimateLine) => (amount.known ? Number(amount.value) : Number.POSITIVE_INFINITY);
  return [...lines]
    .filter(({ amount }) => !amount.known || Number(amount.value) !== 0)
    .sort((a, b) => size(b) - size(a))
    .map((line, index) => toRow(line, index));
}

function toRow(line: EstimateLine, index: number): LineRow {
  const { quantity, unit, unitPrice, amount } = line;
  const many = unit.replace(/^(?!GB( |$))\S+/, '$&s');
  return {
    id: `${line.label} ${line.region} ${index}`,
    label: line.label,
    region: line.region,
    quantity: quantity.known
      ? `${formatNumber(Number(quantity.value))} ${many}, ${line.basis}`
      : `unknown: ${quantity.reason}`,
    unitPrice: unitPrice.known ? formatUnitPrice(unitPrice.value.usd) : 'unknown',
    source: unitPrice.known ? sayPrice(unitPrice.value) : unitPrice.reason,
    amount: amount.known ? { known: true, value: formatMoney(amount.value) } : amount,
    amountExact: amount.known ? formatMoneyExact(amount.value) : amount.reason,
    formula: line.formula,
  };
}

function sayPrice(price: Extract<EstimateLine['unitPrice'], { known: true }>['value']): string {
  const unsure = price.verified ? '' : ' Not confirmed by AWS’s price list.';
  const conflict = price.conflict ? ` Contradicted: ${price.conflict}.` : '';
  return `A ${price.unit}: ${price.source}, ${price.asOf}.${unsure}${conflict}`;
}
