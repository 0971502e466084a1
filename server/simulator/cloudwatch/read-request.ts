import { type Input, instant, number, record, text } from '../input';
import { invalid, invalidToken } from './errors';
import { readOffset } from './labels';

export const MOST_DATAPOINTS = 100_800;

/** What a GetMetricData call asks for besides its queries. */
export interface DataRequest {
  readonly start: number;
  readonly end: number;
  readonly descending: boolean;
  /** Most datapoints of the answer. */
  readonly limit: number;
  readonly from: Position;
  /** Minutes east of UTC in which labels show times. */
  readonly offsetMinutes: number;
}

/** Where a page starts: a query that is returned, a series of its result, a datapoint in it. */
export interface Place {
  readonly query: number;
  readonly series: number;
  readonly point: number;
}

/** Where a page starts, and the time of the first page so that all pages agree. */
export interface Position extends Place {
  readonly now: number;
}

function readToken(input: Input, now: number): Position {
  const token = text(input, 'NextToken');
  if (token === undefined) return { query: 0, series: 0, point: 0, now };
  const match = /^(\d{1,4}) (\d{1,4}) (\d{1,9}) (\d{1,16})$/.exec(Buffer.from(token, 'base64url').toString());
  if (match === null) throw invalidToken();
  const [query, series, point, first] = match.slice(1).map(Number);
  return { query: query ?? 0, series: series ?? 0, point: point ?? 0, now: first ?? now };
}

/** Returns the token that continues at a place. */
export function tokenOf({ query, series, point }: Place, now: number): string {
  return Buffer.from(`${query} ${series} ${point} ${now}`).toString('base64url');
}

/** Returns the window of a call in ms. Throws ValidationError when an end is missing or they are the wrong way round. */
export function readWindow(input: Input): { readonly start: number; readonly end: number } {
  const start = instant(input, 'StartTime');
  const end = instant(input, 'EndTime');
  if (start === undefined) throw invalid('The parameter StartTime is required.');
  if (end === undefined) throw invalid('The parameter EndTime is required.');
  if (start >= end) throw invalid('The parameter StartTime must be less than the parameter EndTime.');
  return { start, end };
}

function readTimezone(input: Input): number {
  const timezone = text(record(input, 'LabelOptions') ?? {}, 'Timezone');
  if (timezone === undefined) return 0;
  const offset = readOffset(timezone);
  if (offset === null)
    throw invalid(`The value ${timezone} for parameter LabelOptions.Timezone is not supported.`);
  return offset;
}

/** Returns what a call asks for. Throws ValidationError or InvalidNextToken. */
export function readDataRequest(input: Input, now: number): DataRequest {
  const scan = text(input, 'ScanBy') ?? 'TimestampDescending';
  if (scan !== 'TimestampDescending' && scan !== 'TimestampAscending') {
    throw invalid(`The value ${scan} for parameter ScanBy is not supported.`);
  }
  const limit = number(input, 'MaxDatapoints') ?? MOST_DATAPOINTS;
  if (limit < 1 || limit > MOST_DATAPOINTS) {
    throw invalid(`The parameter MaxDatapoints must be between 1 and ${MOST_DATAPOINTS}.`);
  }
  return {
    ...readWindow(input),
    descending: scan === 'TimestampDescending',
    limit,
    from: readToken(input, now),
    offsetMinutes: readTimezone(input),
  };
}
