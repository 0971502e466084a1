import type { Cell } from '../traffic/cell';
import { SeriesReader, type Window } from '../traffic/series';
import { type Statistic, statisticOf } from '../traffic/statistics';
import type { RegionState, World } from '../world';
import { findMetric } from './find-metric';
import type { MetricName } from './metric-name';
import type { MetricSource } from './metric-source';
import { type SeriesWindow, servedPeriods } from './retention';

/** Datapoints by the start of their period (ms), oldest first. */
export type Series = ReadonlyMap<number, number>;

/** What and when to read. */
export interface SeriesRequest extends SeriesWindow {
  readonly metric: MetricName;
  readonly statistic: Statistic;
  /** Null: whatever the metric's unit is. */
  readonly unit: string | null;
}

const MINUTE_MS = 60_000;
const readers = new WeakMap<World, SeriesReader>();

/** Returns the world's reader of traffic, which remembers what it computed. */
export function readerOf(world: World): SeriesReader {
  const reader = readers.get(world) ?? new SeriesReader();
  readers.set(world, reader);
  return reader;
}

/** Returns a source's cells, one a period from the minute `from` on: none for what is too old to be served. */
export function readCells(
  world: World,
  source: MetricSource,
  request: SeriesWindow,
): { readonly from: number; readonly cells: readonly (Cell | null)[] } {
  const window = windowOf(request);
  return window === null
    ? { from: 0, cells: [] }
    : { from: window.from, cells: source.read(readerOf(world), window) };
}

/**
 * Returns the datapoints CloudWatch would give: none for what nobody emits, what is too old, or what is not over by
 * `now`. Any caller inside the simulator may use it, and it is cheap to call for one minute after the other: days are
 * simulated once and kept until the capacity within them changes. A `now` that lies ahead tells what will be if the
 * capacity stays as it is, so that whoever waits for a value can look further than a minute at a time.
 */
export function readSeries(world: World, state: RegionState, request: SeriesRequest): Series {
  const { metric, statistic, unit, periodSeconds } = request;
  const source = findMetric(state, metric);
  const points = new Map<number, number>();
  if (source === null || (source.onlySum && statistic.kind !== 'Sum')) return points;
  if (unit !== null && unit !== source.unit) return points;
  const { from, cells } = readCells(world, source, request);
  for (const [index, cell] of cells.entries()) {
    const value = cell === null ? null : statisticOf(cell, source.kind, statistic);
    if (value !== null) points.set(from * MINUTE_MS + index * periodSeconds * 1000, value);
  }
  return points;
}

function windowOf(request: SeriesWindow): Window | null {
  const { first, periods } = servedPeriods(request);
  if (periods === 0) return null;
  const { periodSeconds, end, now } = request;
  const until = Math.min(Math.ceil(end / MINUTE_MS), Math.floor(now / MINUTE_MS));
  return { from: first / MINUTE_MS, periodMinutes: periodSeconds / 60, periods, until };
}
