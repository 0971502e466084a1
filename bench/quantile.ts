/** The nearest-rank quantile, `share` from 0 to 1. Throws when there are no samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('A quantile of no samples is unknown.');
  return value;
}
