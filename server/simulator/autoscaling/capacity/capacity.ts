/** What a scalable resource has at a moment. */
export interface Capacity {
  /** What it was last told to have. */
  readonly desired: number;
  /** What is there, which scaling in proportion starts from. */
  readonly inUse: number;
  /** Whether nothing may be taken away now, as during a deployment. */
  readonly keeps: boolean;
}

/** How a change of capacity goes: when it is done (ms; Infinity: never), and why it was or will be refused. */
export interface CapacityChange {
  readonly settlesAt: number;
  readonly failure: string | null;
}
