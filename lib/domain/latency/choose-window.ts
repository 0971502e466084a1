export type WindowRange = '3h' | '1d' | '7d' | '30d';

/** A window of whole periods; CloudWatch answers nothing for a period it no longer keeps. */
export interface MetricWindow {
  readonly start: Date;
  readonly end: Date;
  readonly periodSeconds: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

// CloudWatch keeps one-minute points 15 days, five-minute points 63 days and hourly points 455 days, so each of
// these periods is kept over the whole of its range; none draws more than 200 points.
const plans: Readonly<Record<WindowRange, { lengthSeconds: number; periodSeconds: number }>> = {
  '3h': { lengthSeconds: 3 * hour, periodSeconds: minute },
  '1d': { lengthSeconds: day, periodSeconds: 15 * minute },
  '7d': { lengthSeconds: 7 * day, periodSeconds: hour },
  '30d': { lengthSeconds: 30 * day, periodSeconds: 6 * hour },
};

/** The window of a range that ends with the period `now` falls in, which is therefore not over yet. */
export function chooseWindow(range: WindowRange, now: Date): MetricWindow {
  const { lengthSeconds, periodSeconds } = plans[range];
  const periodMs = periodSeconds * 1000;
  const end = Math.ceil((now.getTime() + 1) / periodMs) * periodMs;
  return { start: new Date(end - lengthSeconds * 1000), end: new Date(end), periodSeconds };
}

/** The window of whole hours that ends with the last full hour: what summaries are made of. */
export function summaryWindow(days: number, now: Date): MetricWindow {
  const hourMs = hour * 1000;
  const end = Math.floor(now.getTime() / hourMs) * hourMs;
  return { start: new Date(end - days * day * 1000), end: new Date(end), periodSeconds: days * day };
}

export interface SeriesPoint {
  readonly at: Date;
  readonly value: number | null;
}

/** One point per period of the window: CloudWatch's datapoint where there is one, null where there is none. */
export function fillGaps(
  window: MetricWindow,
  points: readonly { readonly at: Date; readonly value: number }[],
): readonly SeriesPoint[] {
  const periodMs = window.periodSeconds * 1000;
  const values = new Map(points.map(({ at, value }) => [Math.floor(at.getTime() / periodMs), value]));
  const series: SeriesPoint[] = [];
  for (let at = window.start.getTime(); at < window.end.getTime(); at += periodMs) {
    series.push({ at: new Date(at), value: values.get(Math.floor(at / periodMs)) ?? null });
  }
  return series;
}
