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

/**
 * Returns a cell. Every cell is made here: with one literal V8 settles on one shape, with several it keeps migrating
 * objects between whole-number and fractional fields, at ten times the cost.
 */
export function cellOf(
  count: number,
  sum: number,
  min: number,
  max: number,
  logSum: number,
  logSquares: number,
): Cell {
  return { count, sum, min, max, logSum, logSquares };
}

/** How the values inside a cell are spread, which decides its percentiles. */
export type CellKind = 'lognormal' | 'flag' | 'level';

const FIELDS = 6;

/** Running sums of cells, packed: plain objects of changing doubles cost several times as much. */
export class CellTable {
  private readonly values: Float64Array;

  constructor(readonly length: number) {
    this.values = new Float64Array(length * FIELDS);
  }

  /** Adds a cell to the index-th sum; null (nothing was emitted) changes nothing. */
  add(index: number, cell: Cell | null): void {
    if (cell === null || cell.count === 0) return;
    const { values } = this;
    const at = index * FIELDS;
    const before = values[at] ?? 0;
    const low = values[at + 2] ?? 0;
    const high = values[at + 3] ?? 0;
    values[at] = before + cell.count;
    values[at + 1] = (values[at + 1] ?? 0) + cell.sum;
    values[at + 2] = before === 0 || cell.min < low ? cell.min : low;
    values[at + 3] = before === 0 || cell.max > high ? cell.max : high;
    values[at + 4] = (values[at + 4] ?? 0) + cell.logSum;
    values[at + 5] = (values[at + 5] ?? 0) + cell.logSquares;
  }

  /** Returns the index-th sum, or null when nothing was added to it. */
  at(index: number): Cell | null {
    const start = index * FIELDS;
    const [count = 0, sum = 0, min = 0, max = 0, logSum = 0, logSquares = 0] = this.values.subarray(
      start,
      start + FIELDS,
    );
    return count === 0 ? null : cellOf(count, sum, min, max, logSum, logSquares);
  }
}

/** Returns the sum of cells, or null when none of them held a sample. */
export function mergeCells(cells: Iterable<Cell | null>): Cell | null {
  const total = new CellTable(1);
  for (const cell of cells) total.add(0, cell);
  return total.at(0);
}

/** Returns the cell of events that each count one, of which `hits` are 1 and the others 0. */
export function flagCell(samples: number, hits: number): Cell | null {
  if (samples === 0) return null;
  const min = hits === samples ? 1 : 0;
  return cellOf(samples, hits, min, hits > 0 ? 1 : 0, 0, 0);
}

/** Returns the cell of a level sampled `samples` times between `low` and `high` with the given mean. */
export function levelCell(samples: number, mean: number, low: number, high: number): Cell | null {
  if (samples === 0) return null;
  return cellOf(samples, mean * samples, low, high, 0, 0);
}
