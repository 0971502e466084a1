import type { ScalableTarget } from '@/lib/domain/inventory/snapshot';
import { formatCount, formatRatio } from '@/lib/format/number';
import type { ChartLevel, ChartLevels } from './metric-charts';

/** The levels that target tracking keeps a service's CPU and memory at, for the charts of both. */
export function toTargetLevels(scaling: readonly ScalableTarget[]): ChartLevels {
  const cpu = findTarget(scaling, 'ECSServiceAverageCPUUtilization');
  const memory = findTarget(scaling, 'ECSServiceAverageMemoryUtilization');
  return { ...(cpu ? { cpu } : {}), ...(memory ? { memory } : {}) };
}

/** What of a function's provisioned concurrency is available now, for the chart of its concurrency; none where nothing is. */
export function toProvisionedLevel(available: number): ChartLevels {
  if (available === 0) return {};
  return { concurrency: { value: available, label: `kept ready: ${formatCount(available)}` } };
}

function findTarget(scaling: readonly ScalableTarget[], metric: string): ChartLevel | null {
  const policies = scaling.flatMap((target) => target.policies);
  const value = policies.find((policy) => policy.metric === metric)?.targetValue ?? null;
  return value === null ? null : { value, label: `target ${formatRatio(value / 100)}` };
}
