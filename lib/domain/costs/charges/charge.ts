import type { Exact } from '../exact';
import type { AllowanceName } from '../free-tier';
import type { MonthLength } from '../month-length';
import type { PriceKey } from '../price-book';
import type { Quantity } from '../quantity';

/** A quantity that is billed at one price: what a component comes to before prices, tiers and the free tier. */
export interface Charge {
  readonly label: string;
  readonly key: PriceKey;
  readonly quantity: Quantity<Exact>;
  /** How the quantity comes about, in words. */
  readonly formula: string;
  /** The part of the account's free tier it draws on; absent when none covers it. */
  readonly allowance?: AllowanceName;
}

/** What a charge may depend on besides its component. */
export interface ChargeContext {
  readonly month: MonthLength;
}
