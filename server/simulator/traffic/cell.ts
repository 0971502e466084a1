/**
 * What a period knows of a metric: enough for every statistic, and additive, so that an hour is exactly the sum of its
 * minutes. `logSum` and `logSquares` are the first two moments of the logarithm, for log-normal metrics.
 */
export interface Cell {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  readonly logSum: number;
  readonly logSquares: number;
}

/** How the values inside a cell are spread, which decides its percentiles. */
export type CellKind = 'lognormal' | 'flag' | 'level';

export interface CellSum {
  count: number;
  sum: number;
  min: number;
  max: number;
  logSum: number;
  logSquares: number;
}

/** Returns an empty sum to add cells to. */
export function emptySum(): CellSum {
  return {
    count: 0,
    sum: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
    logSum: 0,
    logSquares: 0,
  };
}

/** Adds a cell to a running sum; null (nothing was emitted) changes nothing. */
export function addCell(total: CellSum, cell: Cell | null): void {
  if (cell === null) return;
  total.count += cell.count;
  total.sum += cell.sum;
  total.min = Math.min(total.min, cell.min);
  total.max = Math.max(total.max, cell.max);
  total.logSum += cell.logSum;
  total.logSquares += cell.logSquares;
}

/** Returns the sum of cells, or null when none of them held a sample. */
export function mergeCells(cells: Iterable<Cell | null>): Cell | null {
  const total = emptySum();
  for (const cell of cells) addCell(total, cell);
  return total.count === 0 ? null : total;
}

/** Returns the cell of events that each count one, of which `hits` are 1 and the others 0. */
export function flagCell(samples: number, hits: number): Cell | null {
  if (samples === 0) return null;
  const min = hits === samples ? 1 : 0;
  return { count: samples, sum: hits, min, max: hits > 0 ? 1 : 0, logSum: 0, logSquares: 0 };
}

/** Returns the cell of a level sampled `samples` times between `low` and `high` with the given mean. */
export function levelCell(samples: number, mean: number, low: number, high: number): Cell | null {
  if (samples === 0) return null;
  return { count: samples, sum: mean * samples, min: low, max: high, logSum: 0, logSquares: 0 };
}
