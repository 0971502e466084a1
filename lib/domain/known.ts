/** A value that is known, or is not with the reason in words. Unknown never stands in as zero. */
export type Known<T> = { known: true; value: T } | { known: false; reason: string };

/** Wraps a value as known. */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** States that a value is unknown and why; `reason` is a clause that fits after "unknown: ". */
export function unknown(reason: string): { known: false; reason: string } {
  return { known: false, reason };
}
