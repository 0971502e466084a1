const firstMs = 60_000;
const longestMs = 6 * 3_600_000;
/** Over about a day and a half. */
const mostAttempts = 12;

/** When a delivery that has failed so many times is tried again, twice as late each time up to six hours; null: not again. */
export function nextTry(attempts: number, now: Date): Date | null {
  if (attempts >= mostAttempts) return null;
  return new Date(now.getTime() + Math.min(firstMs * 2 ** (attempts - 1), longestMs));
}
