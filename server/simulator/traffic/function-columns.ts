/** What consecutive minutes of a function were like, a column each: objects for every minute cost several times as much. A column that is empty holds zeros. */
export interface FunctionMinutes {
  /** The first minute, since the epoch. */
  readonly from: number;
  readonly invocations: Int32Array;
  /** Invocations of all versions together; the same column unless only one version's are shown. */
  readonly whole: Int32Array;
  /** 1 where the version shown is the second behind a weighted alias; empty when all are shown. */
  readonly isSecond: Uint8Array;
  /** Requests turned away by the reserved concurrency. */
  readonly throttles: Int32Array;
  /** Most environments busy at once. */
  readonly concurrency: Int32Array;
  /** Environments provisioned and in force; 0 is none. */
  readonly provisioned: Int32Array;
  /** Invocations beyond the provisioned environments; 0 when none are provisioned. */
  readonly spillover: Int32Array;
  readonly coldStarts: Int32Array;
}
