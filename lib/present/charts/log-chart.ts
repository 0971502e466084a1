import type { ChartColour } from './time-chart';

export interface LogSeries {
  readonly id: string;
  readonly label: string;
  readonly colour: ChartColour;
  /** Dashes of the line as SVG writes them; null for a solid one. */
  readonly dash: string | null;
  /** In order of x; null is a gap. */
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
}

/** A point worth naming on the drawing. */
export interface LogPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** All that a chart with two logarithmic axes shows, decided before drawing. */
export interface LogChartModel {
  readonly title: string;
  /** The chart in one line, for those who don't look at it. */
  readonly summary: string;
  readonly xUnit: string;
  readonly yUnit: string;
  readonly x: { readonly from: number; readonly to: number };
  readonly series: readonly LogSeries[];
  readonly points: readonly LogPoint[];
  /** A place on the x axis, with its measured range where that is known. */
  readonly mark: {
    readonly x: number;
    readonly label: string;
    readonly range: { readonly low: number; readonly high: number } | null;
  };
}

/** Where `value` lies between two ends on a logarithmic axis: 0–1 within them. */
export function logShare(value: number, from: number, to: number): number {
  return Math.log(value / from) / Math.log(to / from);
}

/** The whole powers of ten between two ends, at most so many of them, evenly chosen. */
export function logTicks(from: number, to: number, most: number): readonly number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += step) ticks.push(10 ** power);
  return ticks;
}

const lowest = 0.01;
const decadesMost = 5;

/** The ends of the y axis: from the power of ten below the least to that above the most, five decades at most. */
export function logExtent(series: readonly LogSeries[]): { readonly from: number; readonly to: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, lowest * 10];
  for (const { points } of series) {
    for (const { y } of points) {
      if (y === null) continue;
      if (y > most) most = y;
      if (y > 0 && y < least) least = y;
    }
  }
  const to = niceAbove(most);
  const bottom = Math.max(lowest, least, to / 10 ** decadesMost);
  return { from: Math.min(10 ** Math.floor(Math.log10(bottom)), to / 10), to };
}

// 1, 2 or 5 times a power of ten.
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10);
}
