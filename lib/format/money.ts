const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const whole = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
});
const exact = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 10,
});
/** US dollars (a number, or a decimal string): to the cent under $100, whole dollars above, "< $0.01" below a cent. */
export function formatMoney(usd: number | string): string {
  const value = Number(usd);
  const size = Math.abs(value);
  if (size > 0 && size < 0.005) return value < 0 ? '> −$0.01' : '< $0.01';
  return minus((size < 99.995 ? cents : whole).format(value));
}

/** US dollars with every digit there is, for hovering over a rounded amount. */
export function formatMoneyExact(usd: number | string): string {
  return minus(exact.format(Number(usd)));
}

/** A unit price in US dollars with all of its digits: "$0.0000041667". */
export function formatUnitPrice(usd: number | string): string {
  return formatMoneyExact(usd);
}

/** A difference in US dollars with its sign: "+$96.00", "−$12.40", "$0.00". */
export function formatMoneyDelta(usd: number | string): string {
  const text = formatMoney(usd);
  return Number(usd) > 0 ? `+${text}` : text;
}

function minus(text: string): string {
  return text.replace('-', '−');
}

/** US dollars as `formatMoney` rounds them, without the sign, for columns whose header says it; "≥" where a part is unknown. */
export function formatAmount(usd: number | string, isAll = true): string {
  return formatAtLeast(usd, isAll).replace('$', '');
}

/** An amount that is a lower bound: "≥ $12.40"; plain where it is all. */
export function formatAtLeast(usd: number | string, isAll: boolean): string {
  if (isAll) return formatMoney(usd);
  return `≥ ${Math.abs(Number(usd)) < 0.005 ? '$0.00' : formatMoney(usd)}`;
}
