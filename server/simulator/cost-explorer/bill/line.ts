import type { Tags } from './use';

export type RecordType =
  | 'Usage'
  | 'SavingsPlanCoveredUsage'
  | 'SavingsPlanNegation'
  | 'SavingsPlanRecurringFee';

/** One line of one day's bill. Amounts are US dollars. */
export interface BillLine {
  /** Midnight UTC, in milliseconds since 1970. */
  readonly dayAt: number;
  readonly account: string;
  readonly region: string;
  readonly service: string;
  readonly usageType: string;
  readonly operation: string;
  readonly recordType: RecordType;
  readonly tags: Tags;
  readonly quantity: number;
  readonly unit: string;
  readonly unblended: number;
  readonly amortized: number;
}
