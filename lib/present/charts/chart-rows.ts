import type { TimeChartModel } from './time-chart';

/** One moment of a chart: its time in ms and each series' value there. */
export interface ChartRow {
  readonly at: number;
  readonly values: Readonly<Record<string, number | null>>;
  /** The part drawn dotted: the provisional last value and the one it is joined to. */
  readonly provisional: Readonly<Record<string, number | null>>;
}

/** The series of a chart side by side, in order of time; a moment that a series lacks is a gap in it. */
export function toChartRows(model: TimeChartModel): readonly ChartRow[] {
  const moments = new Map<number, Record<string, number | null>>();
  for (const series of model.series) {
    for (const { at, value } of series.points) {
      const time = Date.parse(at);
      const values = moments.get(time) ?? {};
      values[series.id] = value;
      moments.set(time, values);
    }
  }
  const times = [...moments.keys()].sort((a, b) => a - b);
  const last = times.length - 1;
  return times.map((at, index) => {
    const values = moments.get(at) ?? {};
    if (!model.lastIsProvisional) return { at, values, provisional: {} };
    return {
      at,
      values: index === last ? {} : values,
      provisional: index >= last - 1 ? values : {},
    };
  });
}

/** The moments at which a series stands alone between two gaps, where a line would show nothing. */
export function toLonePoints(rows: readonly ChartRow[], seriesId: string): ReadonlySet<number> {
  const has = (index: number) => {
    const value = rows[index]?.values[seriesId];
    return value !== null && value !== undefined;
  };
  const lone = rows.filter((_, index) => has(index) && !has(index - 1) && !has(index + 1));
  return new Set(lone.map(({ at }) => at));
}

/** A series' latest value, provisional or not; null when there is none. */
export function toLastValue(rows: readonly ChartRow[], seriesId: string): number | null {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const value = rows[index]?.provisional[seriesId] ?? rows[index]?.values[seriesId];
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
