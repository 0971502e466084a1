import type { Capacity } from './capacity';

/** A capacity as it was observed; it holds from `since` until the next one's. */
export interface ObservedCapacity extends Capacity {
  readonly since: Date;
}

/** A stretch of time in ms since 1970 over which one value held; null where it is not known. */
export interface Stretch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T | null;
}

/**
 * The values of one field over a window, in order and without holes. Before it was first observed a size is taken to
 * have been the same, and so is having no provisioned concurrency; any other number is unknown.
 */
export function stretchesOf<K extends keyof Capacity>(
  history: readonly ObservedCapacity[],
  field: K,
  from: number,
  to: number,
): readonly Stretch<NonNullable<Capacity[K]>>[] {
  const stretches: Stretch<NonNullable<Capacity[K]>>[] = [];
  let start = Number.NEGATIVE_INFINITY;
  let value: Capacity[K] | null = null;
  const push = (end: number) => {
    const within = { from: Math.max(from, start), to: Math.min(to, end) };
    if (within.to > within.from) stretches.push({ ...within, value: value ?? null });
  };
  for (const one of history) {
    const next = one[field];
    if (next === null) continue;
    const since = Math.max(start, one.since.getTime());
    const isFirst = value === null;
    if (isFirst && holdsBefore(field, next)) value = next;
    push(since);
    start = since;
    value = next;
  }
  push(Number.POSITIVE_INFINITY);
  return stretches;
}

// A size seldom changes; how many environments and tasks there are does.
const steady: ReadonlySet<keyof Capacity> = new Set(['memoryMb', 'cpuUnits', 'architecture', 'spotShare']);

function holdsBefore<K extends keyof Capacity>(field: K, value: Capacity[K]): boolean {
  return steady.has(field) || (field === 'provisioned' && value === 0);
}

/** Value × seconds over a window; null where a part of it is unknown. */
export function secondsOf(
  history: readonly ObservedCapacity[],
  field: 'provisioned' | 'desired',
  from: number,
  to: number,
): number | null {
  let sum = 0;
  const stretches = stretchesOf(history, field, from, to);
  if (stretches.length === 0) return null;
  for (const stretch of stretches) {
    if (stretch.value === null) return null;
    sum += (stretch.value * (stretch.to - stretch.from)) / 1000;
  }
  return sum;
}

/** The mean of a size over a window, weighted by time; null where it has never been read. */
export function meanOf(
  history: readonly ObservedCapacity[],
  field: 'memoryMb' | 'cpuUnits' | 'spotShare',
  from: number,
  to: number,
): number | null {
  const stretches = stretchesOf(history, field, from, to);
  const first = stretches[0]?.value ?? null;
  if (stretches.every(({ value }) => value === first)) return first;
  let sum = 0;
  for (const stretch of stretches) {
    if (stretch.value === null) return null;
    sum += (stretch.value * (stretch.to - stretch.from)) / (to - from);
  }
  return sum;
}
