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

const FIELDS = 6;

/** Running sums of cells, packed: plain objects of changing doubles cost several times as much. */
export class CellTable {
  private readonly values: Float64Array;

  constructor(readonly length: number) {
    this.values = new Float64Array(length * FIELDS);
  }

  /** Adds samples to the index-th sum; no samples change nothing. */
  add(
    index: number,
    count: number,
    sum: number,
    min: number,
    max: number,
    logSum: number,
    logSquares: number,
  ): void {
    if (count === 0) return;
    const { values } = this;
    const at = index * FIELDS;
    const before = values[at] ?? 0;
    const low = values[at + 2] ?? 0;
    const high = values[at + 3] ?? 0;
    values[at] = before + count;
    values[at + 1] = (values[at + 1] ?? 0) + sum;
    values[at + 2] = before === 0 || min < low ? min : low;
    values[at + 3] = before === 0 || max > high ? max : high;
    values[at + 4] = (values[at + 4] ?? 0) + logSum;
    values[at + 5] = (values[at + 5] ?? 0) + logSquares;
  }

  /** Adds `samples` events that each count one, of which `hits` are 1 and the others 0. */
  addFlags(index: number, samples: number, hits: number): void {
    this.add(index, samples, hits, hits === samples ? 1 : 0, hits > 0 ? 1 : 0, 0, 0);
  }

  /** Adds a level sampled `samples` times between `low` and `high` with the given mean. */
  addLevel(index: number, samples: number, mean: number, low: number, high: number): void {
    this.add(index, samples, mean * samples, low, high, 0, 0);
  }

  /** Adds the other table's `from`-th sum to the index-th. */
  addFrom(index: number, other: CellTable, from: number): void {
    const { values } = other;
    const at = from * FIELDS;
    this.add(
      index,
      values[at] ?? 0,
      values[at + 1] ?? 0,
      values[at + 2] ?? 0,
      values[at + 3] ?? 0,
      values[at + 4] ?? 0,
      values[at + 5] ?? 0,
    );
  }

  /** Returns every sum, null where nothing was added. */
  all(): (Cell | null)[] {
    const cells: (Cell | null)[] = [];
    for (let index = 0; index < this.length; index += 1) cells.push(this.at(index));
    return cells;
  }

  /** Returns the index-th sum, or null when nothing was added to it. */
  at(index: number): Cell | null {
    const { values } = this;
    const at = index * FIELDS;
    const count = values[at] ?? 0;
    if (count === 0) return null;
    return {
      count,
      sum: values[at + 1] ?? 0,
      min: values[at + 2] ?? 0,
      max: values[at + 3] ?? 0,
      logSum: values[at + 4] ?? 0,
      logSquares: values[at + 5] ?? 0,
    };
  }
}

type CellSeries = readonly (Cell | null)[];

/** Returns several series of the same periods as one with all their samples, null where none of them held one. */
export function mergeSeries(all: readonly CellSeries[]): CellSeries {
  const [first = [], ...others] = all;
  if (others.length === 0) return first;
  const total = new CellTable(first.length);
  for (const cells of all) {
    for (const [index, cell] of cells.entries()) {
      if (cell === null) continue;
      total.add(index, cell.count, cell.sum, cell.min, cell.max, cell.logSum, cell.logSquares);
    }
  }
  return first.map((_, index) => total.at(index));
}

/** Returns several series of one sample a minute as one whose samples are their totals, null where none held any. */
export function stackSeries(all: readonly CellSeries[]): CellSeries {
  const [first = []] = all;
  return first.map((_, index) => {
    const cells = all.flatMap((series) => series[index] ?? []);
    if (cells.length === 0) return null;
    const added = (of: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
    return {
      count: Math.max(...cells.map((cell) => cell.count)),
      sum: added((cell) => cell.sum),
      min: added((cell) => cell.min),
      max: added((cell) => cell.max),
      logSum: 0,
      logSquares: 0,
    };
  });
}
