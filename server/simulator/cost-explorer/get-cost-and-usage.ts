import { type Input, text } from '../input';
import type { Operation } from '../service';
import { tokenPage } from '../token-page';
import type { BillLine } from './bill/line';
import { invalidToken } from './errors';
import { readFilter } from './expression';
import { type Grouping, grouped, readGroupings } from './group-by';
import { linesOf } from './lines';
import { readMetrics, totals } from './metrics';
import { dateText, monthStart, type Period, readGranularity, readPeriod, slicesOf } from './period';

/** Groups of all periods together that one answer holds. */
const groupsPerPage = 5000;
/** AWS closes a month's bill some days into the next. */
const closingDays = 3;

interface Row {
  readonly slice: Period;
  /** Null: the slice has no groups. */
  readonly keys: readonly string[] | null;
  readonly lines: readonly BillLine[];
}

function rowsOf(
  lines: readonly BillLine[],
  slices: readonly Period[],
  groupings: readonly Grouping[],
): Row[] {
  return slices.flatMap((slice): Row[] => {
    const within = lines.filter((line) => line.dayAt >= slice.start && line.dayAt < slice.end);
    if (groupings.length === 0) return [{ slice, keys: null, lines: within }];
    const groups = grouped(within, groupings);
    if (groups.length === 0) return [{ slice, keys: null, lines: [] }];
    return groups.map((group) => ({ slice, ...group }));
  });
}

function isEstimated(slice: Period, now: number): boolean {
  return now < monthStart(slice.end - 1, 1) + closingDays * 86_400_000;
}

function resultsOf(rows: readonly Row[], metrics: readonly string[], now: number, isGrouped: boolean) {
  const slices = [...new Set(rows.map((row) => row.slice))];
  return slices.map((slice) => {
    const own = rows.filter((row) => row.slice === slice);
    const groups = own.flatMap((row) =>
      row.keys === null ? [] : [{ Keys: row.keys, Metrics: totals(metrics, row.lines) }],
    );
    return {
      TimePeriod: { Start: dateText(slice.start), End: dateText(slice.end) },
      Total: isGrouped ? {} : totals(metrics, own[0]?.lines ?? []),
      Groups: groups,
      Estimated: isEstimated(slice, now),
    };
  });
}

function keyOf(row: Row): string {
  return [dateText(row.slice.start), ...(row.keys ?? [])].join('\u0000');
}

function pageOf(input: Input, rows: readonly Row[]) {
  return tokenPage(rows, keyOf, groupsPerPage, text(input, 'NextPageToken'), invalidToken);
}

/** Cost and use by day or month, whole or in groups; days not yet on the bill are zero. */
export const getCostAndUsage: Operation = {
  handle(input, call) {
    const [period, granularity] = [readPeriod(input, call.now), readGranularity(input)];
    const [metrics, groupings, test] = [readMetrics(input), readGroupings(input), readFilter(input)];
    const rows = rowsOf(linesOf(call, period, test), slicesOf(period, granularity), groupings);
    const page = pageOf(input, rows);
    return {
      ...(page.token === null ? {} : { NextPageToken: page.token }),
      ...(groupings.length === 0
        ? {}
        : { GroupDefinitions: groupings.map((grouping) => grouping.definition) }),
      ResultsByTime: resultsOf(page.items, metrics, call.now, groupings.length > 0),
      DimensionValueAttributes: [],
    };
  },
};
