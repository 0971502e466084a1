import type { TimeSeries, Value } from './value';

/** What functions know besides their arguments. */
export interface MathContext {
  /** The starts (ms) of a period's whole stretches in the window that was asked for. */
  gridOf(periodSeconds: number): readonly number[];
  /** The period of a series that no metric gives one. */
  readonly periodSeconds: number;
  /** Series of the request's metrics whose id contains a text. */
  metrics(part: string): readonly TimeSeries[];
  search(text: string, stat: string, periodSeconds: number | null): readonly TimeSeries[];
}

/** Returns a function's result, or a text that says what its arguments ought to be. */
export type MathFunction = (args: readonly Value[], context: MathContext) => Value | string;
