/** A colour token of the charts; `metricColours` says which thing has which on every page. */
export type ChartColour =
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'series-5'
  | 'attention'
  | 'bad';

export interface ChartPoint {
  readonly at: string;
  /** Null is a gap: nothing was measured. */
  readonly value: number | null;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly colour: ChartColour;
  readonly points: readonly ChartPoint[];
}

/** Something that happened at a moment: a deploy, a change of capacity. */
export interface ChartMark {
  readonly at: string;
  readonly label: string;
}

/** All that a chart over time shows, decided before drawing. */
export interface TimeChartModel {
  readonly title: string;
  /** The chart in one line, for those who don't look at it. */
  readonly summary: string;
  /** Said behind the title: "ms", "requests an hour". */
  readonly unit: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly series: readonly ChartSeries[];
  readonly marks: readonly ChartMark[];
  /** The last period has not ended: its value will still move. */
  readonly lastIsProvisional: boolean;
  /** A level to compare with, e.g. a limit. */
  readonly threshold?: { readonly value: number; readonly label: string };
}

/** The same colour for the same thing on every page. */
export const metricColours: Readonly<Record<string, ChartColour>> = {
  invocations: 'series-5',
  errors: 'bad',
  throttles: 'attention',
  durationMsAverage: 'series-5',
  durationMsP50: 'series-2',
  durationMsP95: 'series-1',
  durationMsP99: 'series-4',
  concurrencyMax: 'series-1',
  provisionedUsedMax: 'series-2',
  provisionedUtilisationMax: 'series-2',
  provisionedSpillover: 'series-4',
  coldStarts: 'series-3',
  initMsP95: 'series-3',
  cpuPercentAverage: 'series-2',
  cpuPercentMax: 'series-1',
  memoryPercentAverage: 'series-3',
  memoryPercentMax: 'series-4',
  runningTasks: 'series-1',
  responseMsP50: 'series-2',
  responseMsP95: 'series-1',
  responseMsP99: 'series-4',
};
