/** The calls sent of one operation in one account, region and UTC day. */
export interface UsageCount {
  /** UTC day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly accountId: string;
  readonly region: string;
  /** e.g. lambda:ListFunctions */
  readonly operation: string;
  readonly calls: number;
  /** Metrics requested, for GetMetricData; MB scanned, for StartQuery. */
  readonly units: number;
  readonly throttled: number;
}

/** Counts the process's AWS calls until somebody takes the counts away to store them. */
export class UsageRecorder {
  private counts = new Map<string, UsageCount>();

  /** Counts attempts; retries are calls too. */
  record(call: Omit<UsageCount, 'throttled'> & { readonly throttled: boolean }): void {
    const key = `${call.day}/${call.accountId}/${call.region}/${call.operation}`;
    const before = this.counts.get(key);
    this.counts.set(key, {
      ...call,
      calls: (before?.calls ?? 0) + call.calls,
      units: (before?.units ?? 0) + call.units,
      throttled: (before?.throttled ?? 0) + (call.throttled ? 1 : 0),
    });
  }

  /** What was counted since the last time; the counts start anew. */
  drain(): readonly UsageCount[] {
    const drained = [...this.counts.values()];
    this.counts = new Map();
    return drained;
  }

  /** Puts counts back that could not be stored. */
  restore(counts: readonly UsageCount[]): void {
    for (const count of counts) {
      const key = `${count.day}/${count.accountId}/${count.region}/${count.operation}`;
      const since = this.counts.get(key);
      this.counts.set(key, {
        ...count,
        calls: count.calls + (since?.calls ?? 0),
        units: count.units + (since?.units ?? 0),
        throttled: count.throttled + (since?.throttled ?? 0),
      });
    }
  }
}
