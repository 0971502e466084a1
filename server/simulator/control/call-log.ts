import type { CallNames } from './faults';

const kept = 1000;

export interface RecordedCall extends CallNames {
  /** ISO, on the simulator's clock. */
  readonly time: string;
  /** 0 when the connection was cut. */
  readonly status: number;
  readonly requestId: string;
  /** AWS's error code, or null for a success. */
  readonly errorCode: string | null;
}

export interface CallLog {
  add(call: RecordedCall): void;
  reset(): void;
  /** Calls by service, operation, account and region since the last reset, and the last 1,000 of them. */
  read(): {
    readonly total: number;
    readonly counts: readonly (CallNames & { readonly count: number })[];
    readonly calls: readonly RecordedCall[];
  };
}

/** Counts every call that reaches the AWS port, refused ones included. */
export function createCallLog(): CallLog {
  let calls: RecordedCall[] = [];
  let counts = new Map<string, CallNames & { readonly count: number }>();
  let total = 0;
  return {
    add(call) {
      const { service, operation, account, region } = call;
      const key = [service, operation, account, region].join(' ');
      const count = (counts.get(key)?.count ?? 0) + 1;
      counts.set(key, { service, operation, account, region, count });
      total += 1;
      calls.push(call);
      if (calls.length >= 2 * kept) calls = calls.slice(-kept);
    },
    reset() {
      calls = [];
      counts = new Map();
      total = 0;
    },
    read: () => ({ total, counts: [...counts.values()], calls: calls.slice(-kept) }),
  };
}
