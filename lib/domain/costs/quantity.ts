import { type Known, known } from '../known';
import type { Basis } from './basis';
import { Exact, inWords } from './exact';

/** A quantity of use, which may be unknown. */
export interface Quantity<T = number> {
  readonly value: Known<T>;
  readonly basis: Basis;
}

/** A quantity that is known, with where it comes from. */
export function quantityOf(value: number, basis: Basis): Quantity {
  return { value: known(value), basis };
}

/**
 * What `compute` makes of quantities, in exact decimals: unknown when one of them is; assumed when one of them is,
 * else measured when one of them is.
 */
export function combine(
  quantities: readonly Quantity[],
  compute: (values: readonly Exact[]) => Exact,
): Quantity<Exact> {
  const basis = combinedBasis(quantities.map((one) => one.basis));
  const values: Exact[] = [];
  for (const { value } of quantities) {
    if (!value.known) return { value, basis };
    values.push(new Exact(value.value));
  }
  return { value: known(compute(values)), basis };
}

/** The product of quantities and fixed factors. */
export function multiply(quantities: readonly Quantity[], ...factors: readonly Exact[]): Quantity<Exact> {
  return combine(quantities, (values) => product([...values, ...factors]));
}

/** The product of decimals; of none, one. */
export function product(values: readonly Exact[]): Exact {
  return values.reduce((result, value) => result.times(value), new Exact(1));
}

/** A quantity with its unit as a formula names it; a question mark where it is unknown. */
export function say({ value }: Quantity, unit: string): string {
  return `${value.known ? inWords(value.value) : '?'} ${unit}`;
}

function combinedBasis(all: readonly Basis[]): Basis {
  if (all.includes('assumed')) return 'assumed';
  return all.includes('measured') ? 'measured' : 'configured';
}
