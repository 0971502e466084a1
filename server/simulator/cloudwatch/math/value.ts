import type { MetricName } from '../metric-name';

/** Datapoints by the start of their period (ms), oldest first. */
export type Points = ReadonlyMap<number, number>;

/** A time series with what labels say of it. */
export interface TimeSeries {
  readonly label: string;
  readonly periodSeconds: number;
  readonly points: Points;
  /** Null for what an expression made. */
  readonly metric: MetricName | null;
  /** The statistic as it was asked for; null for what an expression made. */
  readonly stat: string | null;
}

/** What an expression or a part of one amounts to. */
export type Value =
  | { readonly kind: 'scalar'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'series'; readonly series: TimeSeries }
  | { readonly kind: 'list'; readonly list: readonly TimeSeries[] };

/** Returns the series with other points, as an expression makes it. */
export function withPoints(series: TimeSeries, points: Iterable<readonly [number, number]>): TimeSeries {
  return { ...series, points: new Map(finite(points)) };
}

function* finite(points: Iterable<readonly [number, number]>): Generator<readonly [number, number]> {
  for (const point of points) if (Number.isFinite(point[1])) yield point;
}

/** Returns the times at which any of the series has a point, in order. */
export function timesOf(list: readonly TimeSeries[]): readonly number[] {
  const [only, ...others] = list;
  if (only !== undefined && others.length === 0) return [...only.points.keys()];
  return [...new Set(list.flatMap((series) => [...series.points.keys()]))].toSorted((a, b) => a - b);
}
