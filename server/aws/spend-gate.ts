/** A call that AWS charges for, as it is about to be sent. */
export interface ChargedCall {
  /** UTC day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly accountId: string;
  readonly region: string;
  /** e.g. cloudwatch:GetMetricData */
  readonly operation: string;
  /** Metrics requested, for GetMetricData; MB expected to be scanned, for StartQuery. */
  readonly units: number;
}

/** Holds the calls that AWS charges for against a cap, over all processes. */
export interface SpendGate {
  /** True for an operation that it must be asked about. */
  readonly isCharged: (operation: string) => boolean;
  /** Counts the call, or throws SpendCapReached when it would pass the cap. */
  readonly admit: (call: ChargedCall) => Promise<void>;
}

/** A call was not sent, since the month's cap for what calls cost is reached. */
export class SpendCapReached extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SpendCapReached';
  }
}
