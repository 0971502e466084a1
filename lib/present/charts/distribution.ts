import type { ChartColour } from './time-chart';

/** How one kind of request is spread over time: the share in each bin, in order. */
export interface DistributionSeries {
  readonly id: string;
  readonly label: string;
  readonly colour: ChartColour;
  /** One for each bin of the model; they sum to 1. */
  readonly shares: readonly number[];
}

/** All that a chart of distributions shows; bins are as wide as each other on a logarithmic axis. */
export interface DistributionModel {
  readonly title: string;
  /** The chart in one line, for those who don't look at it. */
  readonly summary: string;
  readonly unit: string;
  /** Where bins begin, and where the last one ends, in ms. */
  readonly edges: readonly number[];
  readonly series: readonly DistributionSeries[];
}

/** What of a series is done by the end of a bin, 0–1. */
export function doneBy({ shares }: DistributionSeries, bin: number): number {
  let sum = 0;
  for (let index = 0; index <= bin; index += 1) sum += shares[index] ?? 0;
  return Math.min(1, sum);
}
