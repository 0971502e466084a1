import type { Known } from '../known';
import type { Basis } from './basis';
import type { PriceKey } from './price-book';

import type { UnitPrice } from './unit-price';

/** The price of a line, with what another source says instead; null when none contradicts it. */
export interface LinePrice extends UnitPrice {
  readonly conflict: string | null;
}

/** One line of an estimate: quantity × unit price = amount. Amounts are decimal strings in US dollars. */
export interface EstimateLine {
  /** Position of the component it belongs to. */
  readonly component: number;
  readonly label: string;
  readonly priceKey: PriceKey;
  readonly region: string;
  readonly quantity: Known<string>;
  readonly unit: string;
  readonly basis: Basis;
  readonly unitPrice: Known<LinePrice>;
  readonly amount: Known<string>;
  /** How quantity and amount come about, in words. */
  readonly formula: string;
}
