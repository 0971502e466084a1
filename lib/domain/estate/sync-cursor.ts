/** How far the listing of a region has come, so that one cut off goes on instead of starting over. */
export interface SyncCursor {
  readonly startedAt: string;
  readonly phase: 'functions' | 'services';
  /** AWS's token for the next page of functions; null at the first. */
  readonly token: string | null;
  /** Clusters whose services are done. */
  readonly clustersDone: readonly string[];
  /** Workloads stored so far. */
  readonly done: number;
  readonly failedKinds: readonly ('function' | 'service')[];
}

const resumableForMs = 30 * 60_000;

/** Where a listing begins: at a cursor not older than half an hour, else at the start. */
export function resumeCursor(stored: SyncCursor | null, now: Date): SyncCursor {
  if (stored) {
    const age = now.getTime() - Date.parse(stored.startedAt);
    if (age >= 0 && age < resumableForMs) return stored;
  }
  return {
    startedAt: now.toISOString(),
    phase: 'functions',
    token: null,
    clustersDone: [],
    done: 0,
    failedKinds: [],
  };
}
