import type { ChartColour } from './time-chart';

/** All that a chart of named points shows, decided before drawing. */
export interface ScatterModel {
  readonly title: string;
  readonly summary: string;
  readonly xUnit: string;
  readonly yUnit: string;
  readonly points: readonly {
    readonly id: string;
    readonly label: string;
    readonly colour: ChartColour;
    readonly x: number;
    /** What x may be. */
    readonly range: { readonly low: number; readonly high: number } | null;
    readonly y: number;
  }[];
}
