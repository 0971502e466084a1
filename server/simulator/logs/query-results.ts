import type { CallContext } from '../service';
import type { World } from '../world';
import { EventRow } from './events/event-row';
import type { LogEvent } from './events/log-event';
import { logGroupsOf } from './events/log-group';
import { readEvents } from './events/read-events';
import { compileQuery } from './language/run-query';
import { toText, type Value } from './language/values';
import type { LogQuery } from './state';

export interface FoundResults {
  readonly results: readonly (readonly { readonly field: string; readonly value: string }[])[];
  readonly statistics: Readonly<Record<string, number>>;
}

const keptResults = 50;
const resultsOf = new WeakMap<World, Map<string, FoundResults>>();
const numericFields = /^@(duration|billedDuration|initDuration|memorySize|maxMemoryUsed)$/;

/** Logs Insights prints the numbers it finds in a line as Java prints a double: 13.0, 1.28E8. */
function discoveredNumber(value: number): string {
  if (Math.abs(value) < 1e7) return Number.isInteger(value) ? value.toFixed(1) : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e+');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent}`;
}

function shown(field: string, value: Value): string {
  return typeof value === 'number' && numericFields.test(field) ? discoveredNumber(value) : toText(value);
}

interface Scanned {
  records: number;
  bytes: number;
}

function* scan(query: LogQuery, call: CallContext, scanned: Scanned): Generator<EventRow> {
  const wanted = new Set(query.groups);
  const window = { from: query.from, to: query.to, now: query.createdAt };
  for (const group of logGroupsOf(call.state)) {
    if (!wanted.has(group.name)) continue;
    const events: Iterable<LogEvent> = readEvents(call.world, call.state, group, window);
    for (const event of events) {
      scanned.records += 1;
      scanned.bytes += event.bytes;
      yield new EventRow(event);
    }
  }
}

function run(query: LogQuery, call: CallContext): FoundResults {
  const scanned: Scanned = { records: 0, bytes: 0 };
  const { fields, rows, aggregated, matched } = compileQuery(
    query.text,
    query.limit,
  )(scan(query, call, scanned));
  const columns = aggregated ? fields : [...fields, '@ptr'];
  const results = rows.map((row) =>
    columns.flatMap((field) => {
      const value = row.get(field);
      return value === null ? [] : [{ field, value: shown(field, value) }];
    }),
  );
  const statistics = {
    recordsMatched: matched,
    recordsScanned: scanned.records,
    estimatedRecordsSkipped: 0,
    bytesScanned: scanned.bytes,
    estimatedBytesSkipped: 0,
    logGroupsScanned: query.groups.length,
  };
  return { results, statistics };
}

/** What a query found. It is worked out when it is first asked for, and then remembered. */
export function foundBy(query: LogQuery, call: CallContext): FoundResults {
  const known = resultsOf.get(call.world) ?? new Map<string, FoundResults>();
  resultsOf.set(call.world, known);
  const key = `${call.account}/${call.region}/${query.id}`;
  const found = known.get(key) ?? run(query, call);
  const [oldest] = known.keys();
  if (known.size >= keptResults && oldest !== undefined) known.delete(oldest);
  known.set(key, found);
  return found;
}
