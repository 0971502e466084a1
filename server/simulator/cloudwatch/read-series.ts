import { SeriesReader } from '../traffic/series';
import { type Statistic, statisticOf } from '../traffic/statistics';
import type { RegionState, World } from '../world';
import { findMetric, type MetricName } from './metric-source';
import { oldestServed, roundedStart } from './retention';

/** Datapoints by time (ms), oldest first. */
export type Series = ReadonlyMap<number, number>;

/** What and when to read. Times are ms. */
export interface SeriesRequest {
  readonly metric: MetricName;
  readonly statistic: Statistic;
  readonly periodSeconds: number;
  readonly start: number;
  readonly end: number;
  readonly now: number;
  /** Null: whatever the metric's unit is. */
  readonly unit: string | null;
}

const MINUTE_MS = 60_000;
const readers = new WeakMap<World, SeriesReader>();

function readerOf(world: World): SeriesReader {
  const reader = readers.get(world) ?? new SeriesReader();
  readers.set(world, reader);
  return reader;
}

/** Returns the datapoints CloudWatch would give: none for what nobody emits, what is too old, or what is not over yet. */
export function readSeries(world: World, state: RegionState, request: SeriesRequest): Series {
  const source = findMetric(state, request.metric);
  const windowed = windowOf(request);
  if (source === null || windowed === null) return new Map();
  if (source.onlySum && request.statistic.kind !== 'Sum') return new Map();
  if (request.unit !== null && request.unit !== source.unit) return new Map();
  const cells = source.read(readerOf(world), windowed);
  const points: [number, number][] = [];
  for (const [index, cell] of cells.entries()) {
    const value = cell === null ? null : statisticOf(cell, source.kind, request.statistic);
    if (value !== null) points.push([(windowed.from + index * windowed.periodMinutes) * MINUTE_MS, value]);
  }
  return new Map(points);
}

/** Periods start at the rounded start time; those older than the resolution is kept are left out. */
function windowOf(request: SeriesRequest) {
  const { periodSeconds, now } = request;
  const oldest = oldestServed(periodSeconds, now);
  if (!Number.isFinite(oldest)) return null;
  const periodMs = periodSeconds * 1000;
  const start = roundedStart(request.start, now);
  const skipped = Math.max(0, Math.ceil((oldest - start) / periodMs));
  const first = start + skipped * periodMs;
  const end = Math.min(request.end, now);
  if (first >= end) return null;
  const until = Math.min(Math.ceil(request.end / MINUTE_MS), Math.floor(now / MINUTE_MS));
  const periods = Math.ceil((end - first) / periodMs);
  return { from: first / MINUTE_MS, periodMinutes: periodSeconds / 60, periods, until };
}
