import type { Figure } from './figure';
import { quantile } from './quantile';

interface Samples {
  readonly measured: readonly number[];
  readonly baseline: readonly number[];
}

/** p50 and p95 of samples in milliseconds, each beside the same of the baseline. */
export function quantileFigures(name: string, samples: Samples, baseline: string): readonly Figure[] {
  const shares = { p50: 0.5, p95: 0.95 };
  return Object.entries(shares).map(([label, share]) => ({
    name: `${name}, ${label}`,
    value: quantile(samples.measured, share),
    unit: 'ms',
    baseline: { name: `${baseline}, ${label}`, value: quantile(samples.baseline, share) },
  }));
}
