/** What a region's CloudWatch Logs holds beside the log groups that functions have by themselves. */
export interface LogsState {
  /** Days by log group; what is not here is kept for ever. */
  readonly retentionDays: Map<string, number>;
  /** Oldest first; the last thousand. */
  queries: readonly LogQuery[];
}

/** Times are milliseconds since 1970. */
export interface LogQuery {
  readonly id: string;
  readonly text: string;
  readonly groups: readonly string[];
  readonly from: number;
  /** The last moment that belongs to it. */
  readonly to: number;
  readonly limit: number;
  readonly createdAt: number;
  readonly endsAt: number;
  /** When someone stopped it; null: nobody did. */
  readonly stoppedAt: number | null;
}

/** A region nobody has queried. */
export function createLogsState(): LogsState {
  return { retentionDays: new Map(), queries: [] };
}
