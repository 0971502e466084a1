import { addLognormal } from './add-lognormal';
import type { CellKind, CellTable } from './cell';
import type { FunctionMinutes } from './function-columns';
import type { FunctionLoad } from './profile';
import { gaussian, uniform } from './random';

/** The metrics of LambdaInsights, which only functions with the Insights extension emit. */
export const INSIGHTS_METRICS = [
  'init_duration',
  'cpu_total_time',
  'memory_utilization',
  'used_memory_max',
  'total_memory',
  'rx_bytes',
  'tx_bytes',
  'total_network',
  'tmp_used',
  'tmp_free',
] as const;
export type InsightsMetric = (typeof INSIGHTS_METRICS)[number];

const MEBIBYTE = 1024 * 1024;
const RECEIVED_SHARE = 0.4;
const NETWORK_SIGMA = 0.6;

/** Returns how an Insights metric's samples are spread. */
export function insightsMetricKind(metric: InsightsMetric): CellKind {
  switch (metric) {
    case 'init_duration':
    case 'cpu_total_time':
    case 'rx_bytes':
    case 'tx_bytes':
    case 'total_network':
      return 'lognormal';
    case 'memory_utilization':
    case 'used_memory_max':
    case 'total_memory':
    case 'tmp_used':
    case 'tmp_free':
      return 'level';
  }
}

/** Returns the least and most memory an invocation of a function uses, in whole MB. */
export function usedMemoryMb(load: FunctionLoad): { readonly low: number; readonly high: number } {
  const high = Math.max(1, Math.round(load.memoryMb * (0.3 + 0.45 * uniform(load.seed, 0, 34))));
  return { low: Math.max(1, Math.round(high * 0.93)), high };
}

/** Returns the duration's drift of a minute around the profile's median, as a logarithm. */
export function durationDrift(seed: number, minute: number): number {
  return 0.06 * gaussian(seed, Math.floor(minute / 60), 30) + 0.03 * gaussian(seed, minute, 31);
}

function addSpread(
  load: FunctionLoad,
  minutes: FunctionMinutes,
  index: number,
  scale: { readonly by: number; readonly sigma: number },
  sums: CellTable,
  at: number,
) {
  const minute = minutes.from + index;
  const mu = Math.log(scale.by) + durationDrift(load.seed, minute);
  const shape = { mu, sigma: scale.sigma, cap: Number.POSITIVE_INFINITY };
  const count = minutes.whole[index] ?? 0;
  addLognormal(sums, at, shape, gaussian(load.seed, minute, 35), count, minutes.invocations[index]);
}

function addInit(load: FunctionLoad, minutes: FunctionMinutes, index: number, sums: CellTable, at: number) {
  const { medianMs, sigma } = load.profile.cold;
  const shape = { mu: Math.log(medianMs), sigma, cap: Number.POSITIVE_INFINITY };
  const noise = gaussian(load.seed, minutes.from + index, 33);
  addLognormal(sums, at, shape, noise, minutes.coldStarts[index] ?? 0);
}

/** Adds what an Insights metric emitted in a minute to the at-th sum: one sample an invocation, of init one a cold start. */
export function addInsights(
  load: FunctionLoad,
  minutes: FunctionMinutes,
  index: number,
  metric: InsightsMetric,
  sums: CellTable,
  at: number,
) {
  const samples = minutes.invocations[index] ?? 0;
  if (samples === 0) return;
  const level = (low: number, high: number) =>
    samples === 1
      ? sums.addLevel(at, 1, high, high, high)
      : sums.addLevel(at, samples, (low + high) / 2, low, high);
  const spread = (by: number, sigma: number) => addSpread(load, minutes, index, { by, sigma }, sums, at);
  const memory = usedMemoryMb(load);
  const network = 2000 * 30 ** uniform(load.seed, 0, 36);
  const tmpUsed = MEBIBYTE * Math.round(load.tmpMb * 0.2 * uniform(load.seed, 0, 37));
  switch (metric) {
    case 'init_duration':
      return addInit(load, minutes, index, sums, at);
    case 'cpu_total_time': {
      const { medianMs, sigma } = load.profile.warm;
      return spread(medianMs * (0.2 + 0.6 * uniform(load.seed, 0, 38)), sigma);
    }
    case 'memory_utilization':
      return level((100 * memory.low) / load.memoryMb, (100 * memory.high) / load.memoryMb);
    case 'used_memory_max':
      return level(memory.low, memory.high);
    case 'total_memory':
      return level(load.memoryMb, load.memoryMb);
    case 'rx_bytes':
      return spread(network * RECEIVED_SHARE, NETWORK_SIGMA);
    case 'tx_bytes':
      return spread(network * (1 - RECEIVED_SHARE), NETWORK_SIGMA);
    case 'total_network':
      return spread(network, NETWORK_SIGMA);
    case 'tmp_used':
      return level(tmpUsed, tmpUsed);
    case 'tmp_free':
      return level(MEBIBYTE * load.tmpMb - tmpUsed, MEBIBYTE * load.tmpMb - tmpUsed);
  }
}
