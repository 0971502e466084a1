import type { SideSamples } from './pair-periods';
import { callersMsP95, type Statistic } from './statistic';

/**
 * The statistic that decides unless a person says otherwise. Where cold starts are known it is their share for a change
 * of provisioned concurrency and what callers wait for in all else; else the p95 that CloudWatch has.
 */
export function choosePrimary({ days }: SideSamples, isProvisioned: boolean): Statistic {
  if (days.every((day) => callersMsP95(day) === null)) return 'msP95';
  return isProvisioned ? 'coldShare' : 'callersMsP95';
}
