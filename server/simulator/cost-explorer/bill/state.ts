/** What is billed beside use: commitments. The same for the whole organisation. */
export interface BillingState {
  savingsPlan: SavingsPlan | null;
}

/** A Compute Savings Plan without upfront payment. Times are milliseconds since 1970. */
export interface SavingsPlan {
  /** The account that bought it; the others of the organisation share it. */
  readonly account: string;
  readonly hourlyUsd: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** An organisation without commitments. */
export function createBillingState(): BillingState {
  return { savingsPlan: null };
}
