import type { ColdStartHour, QueryRow } from './cold-start-query';
import { bucketOf } from './time-histogram';

interface Hour {
  requests: number;
  coldStarts: number;
  initMsSum: number;
  billedInitMs: number;
  readonly warm: Map<number, number>;
  readonly coldRun: Map<number, number>;
  readonly init: Map<number, number>;
  readonly cold: Map<number, number>;
}

/** The hours of each log group, by its name, from the rows `coldStartQuery` answers; a row it can't read throws. */
export function readColdStartRows(rows: readonly QueryRow[]): ReadonlyMap<string, readonly ColdStartHour[]> {
  const groups = new Map<string, Map<number, Hour>>();
  for (const row of rows) {
    // 111122223333:/aws/lambda/name
    const group = (row['@log'] ?? '').replace(/^\d{12}:/, '');
    const at = Date.parse(`${(row['bin(1h)'] ?? '').replace(' ', 'T')}Z`);
    if (group === '' || Number.isNaN(at))
      throw new Error(`a row names no log group or hour: ${JSON.stringify(row)}`);
    const hours = groups.get(group) ?? new Map<number, Hour>();
    groups.set(group, hours);
    const hour = hours.get(at) ?? emptyHour();
    hours.set(at, hour);
    addRow(hour, row);
  }
  return new Map(
    [...groups].map(([group, hours]) => [
      group,
      [...hours].sort(([a], [b]) => a - b).map(([at, hour]) => ({ start: new Date(at), ...hour })),
    ]),
  );
}

function addRow(hour: Hour, row: QueryRow): void {
  const requests = numberOf(row, 'requests');
  hour.requests += requests;
  // A bucket of INIT holds cold requests alone, and requests without INIT are in none of them.
  if (numberOf(row, 'cold') === 0) {
    addTo(hour.warm, numberOf(row, 'runBucket'), requests);
    return;
  }
  const [runSum, initSum] = [numberOf(row, 'runSum'), numberOf(row, 'initSum')];
  hour.coldStarts += requests;
  hour.initMsSum += initSum;
  hour.billedInitMs += Math.max(0, numberOf(row, 'billedSum') - numberOf(row, 'runWholeSum'));
  addTo(hour.coldRun, numberOf(row, 'runBucket'), requests);
  addTo(hour.init, numberOf(row, 'initBucket'), requests);
  addTo(hour.cold, bucketOf((runSum + initSum) / requests), requests);
}

function numberOf(row: QueryRow, field: string): number {
  const value = Number(row[field]);
  if (row[field] === undefined || Number.isNaN(value)) {
    throw new Error(`a row has no number in ${field}: ${JSON.stringify(row)}`);
  }
  return value;
}

function addTo(histogram: Map<number, number>, bucket: number, count: number): void {
  histogram.set(bucket, (histogram.get(bucket) ?? 0) + count);
}

function emptyHour(): Hour {
  return {
    requests: 0,
    coldStarts: 0,
    initMsSum: 0,
    billedInitMs: 0,
    warm: new Map(),
    coldRun: new Map(),
    init: new Map(),
    cold: new Map(),
  };
}
