/** A price with where it was read and when. */
export interface UnitPrice {
  /** Decimal string. */
  readonly usd: string;
  readonly unit: string;
  readonly source: string;
  /** The day the source was published or read, YYYY-MM-DD; its month or year where no more is known. */
  readonly asOf: string;
  /** False where neither AWS's price list nor a page of AWS's says so. */
  readonly verified: boolean;
}
