/** One step of a product's price in AWS's Price List. */
export interface OfferedStep {
  /** Where it begins and ends in the month's quantity; `Inf` is without end. */
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  /** Decimal string; null where the list gives no price in US dollars. */
  readonly usd: string | null;
}

/** A product of AWS's Price List with its on-demand price, as the API and the offer files give it. */
export interface OfferedProduct {
  readonly sku: string;
  /** e.g. AWSLambda */
  readonly service: string;
  readonly family: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly steps: readonly OfferedStep[];
  /** When AWS published the list it stands in, YYYY-MM-DD; null where that is not said. */
  readonly publishedOn: string | null;
}
