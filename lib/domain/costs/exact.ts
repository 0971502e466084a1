import Decimal from 'decimal.js';

/** Decimals of sixty digits: every product of quantities and prices comes out exact. */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });
export type Exact = Decimal;

const places = 12;

/** An amount or quantity as it is passed on: at most twelve decimals, no exponent. */
export function toDecimalString(value: Exact): string {
  return value.toDecimalPlaces(places).toFixed();
}

/** A number as people read it in a formula: thousands separated, at most six decimals. */
export function inWords(value: Decimal.Value): string {
  return group(new Exact(value).toDecimalPlaces(6).toFixed());
}

/** Dollars and cents with thousands separated. */
export function sayDollars(value: Exact): string {
  return `$${group(value.toFixed(2))}`;
}

function group(digits: string): string {
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
