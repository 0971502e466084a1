import { type Input, instant, number, text } from '../input';
import type { CallContext, Operation } from '../service';
import { invalid, invalidToken } from './errors';
import { evaluate, idsOf } from './expression';
import { type MetricQuery, readQueries } from './read-queries';
import { readSeries, type Series } from './read-series';

const MOST_DATAPOINTS = 100_800;

interface Asked {
  readonly start: number;
  readonly end: number;
  readonly descending: boolean;
  readonly limit: number;
  readonly from: Position;
}

/** Where a page starts: a query, a datapoint in it, and the time of the first page so that all pages agree. */
interface Position {
  readonly query: number;
  readonly point: number;
  readonly now: number;
}

function readToken(input: Input, now: number): Position {
  const token = text(input, 'NextToken');
  if (token === undefined) return { query: 0, point: 0, now };
  const match = /^(\d{1,4}) (\d{1,9}) (\d{1,16})$/.exec(Buffer.from(token, 'base64url').toString());
  if (match === null) throw invalidToken();
  return { query: Number(match[1]), point: Number(match[2]), now: Number(match[3]) };
}

function tokenOf(position: Position): string {
  return Buffer.from(`${position.query} ${position.point} ${position.now}`).toString('base64url');
}

function readWindow(input: Input): { start: number; end: number } {
  const start = instant(input, 'StartTime');
  const end = instant(input, 'EndTime');
  if (start === undefined) throw invalid('The parameter StartTime is required.');
  if (end === undefined) throw invalid('The parameter EndTime is required.');
  if (start >= end) throw invalid('The parameter StartTime must be less than the parameter EndTime.');
  return { start, end };
}

function readAsked(input: Input, call: CallContext): Asked {
  const scan = text(input, 'ScanBy') ?? 'TimestampDescending';
  if (scan !== 'TimestampDescending' && scan !== 'TimestampAscending') {
    throw invalid(`The value ${scan} for parameter ScanBy is not supported.`);
  }
  const limit = number(input, 'MaxDatapoints') ?? MOST_DATAPOINTS;
  if (limit < 1 || limit > MOST_DATAPOINTS) {
    throw invalid(`The parameter MaxDatapoints must be between 1 and ${MOST_DATAPOINTS}.`);
  }
  const from = readToken(input, call.now);
  return { ...readWindow(input), descending: scan === 'TimestampDescending', limit, from };
}

/** Reads series when they are needed, expressions after their operands; an id is read once a call. */
class SeriesTable {
  private readonly known = new Map<string, Series>();
  private readonly byId: ReadonlyMap<string, MetricQuery>;

  constructor(
    private readonly call: CallContext,
    queries: readonly MetricQuery[],
    private readonly asked: Asked,
  ) {
    this.byId = new Map(queries.map((query) => [query.id, query]));
  }

  of(id: string, within: readonly string[] = []): Series {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const query = this.byId.get(id);
    if (query === undefined || within.includes(id))
      throw invalid(`Error in expression: '${id}' is not a known metric id.`);
    const series = this.read(query, [...within, id]);
    this.known.set(id, series);
    return series;
  }

  private read({ source }: MetricQuery, within: readonly string[]): Series {
    if (source.kind === 'math') {
      const operands = idsOf(source.expression).map((id): [string, Series] => [id, this.of(id, within)]);
      return evaluate(source.expression, new Map(operands));
    }
    const { start, end, from } = this.asked;
    return readSeries(this.call.world, this.call.state, { ...source.stat, start, end, now: from.now });
  }
}

function labelOf(query: MetricQuery): string {
  if (query.label !== null) return query.label;
  return query.source.kind === 'metric' ? query.source.stat.metric.name : query.id;
}

function resultOf(query: MetricQuery, points: readonly (readonly [number, number])[], complete: boolean) {
  return {
    Id: query.id,
    Label: labelOf(query),
    Timestamps: points.map(([time]) => new Date(time)),
    Values: points.map(([, value]) => value),
    StatusCode: complete ? 'Complete' : 'PartialData',
  };
}

/** GetMetricData: up to 500 queries and 100,800 datapoints a call, newest first unless told. */
export const getMetricData: Operation = {
  handle(input, call) {
    const queries = readQueries(input);
    const asked = readAsked(input, call);
    const table = new SeriesTable(call, queries, asked);
    const returned = queries.filter((query) => query.returned);
    const results = [];
    let room = asked.limit;
    for (let index = asked.from.query; index < returned.length; index += 1) {
      const query = returned[index];
      if (query === undefined) break;
      const points = [...table.of(query.id)];
      if (asked.descending) points.reverse();
      const skip = index === asked.from.query ? asked.from.point : 0;
      const page = points.slice(skip, skip + room);
      const complete = skip + page.length === points.length;
      room -= page.length;
      results.push(resultOf(query, page, complete));
      if (complete && (room > 0 || index === returned.length - 1)) continue;
      const next = complete ? { query: index + 1, point: 0 } : { query: index, point: skip + page.length };
      return {
        MetricDataResults: results,
        NextToken: tokenOf({ ...next, now: asked.from.now }),
        Messages: [],
      };
    }
    return { MetricDataResults: results, Messages: [] };
  },
};
