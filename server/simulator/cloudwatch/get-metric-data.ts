import type { CallContext, Operation } from '../service';
import { labelOf } from './labels';
import { type QueryResult, QueryResults } from './query-results';
import { type MetricQuery, readQueries } from './read-queries';
import { type DataRequest, type Place, readDataRequest, tokenOf } from './read-request';

type Points = readonly (readonly [number, number])[];

function resultOf({ query }: QueryResult, points: Points, complete: boolean, label: string) {
  return {
    Id: query.id,
    Label: label,
    Timestamps: points.map(([time]) => new Date(time)),
    Values: points.map(([, value]) => value),
    StatusCode: complete ? 'Complete' : 'PartialData',
  };
}

interface PlacedResult {
  readonly result: QueryResult;
  /** Where the page continues if this one does not fit as a whole. */
  readonly place: Place;
  /** Where it continues after this one; null after the last. */
  readonly after: Place | null;
}

/** Yields the results from a place on; what comes before is not even computed. */
function* resultsFrom(
  from: Place,
  returned: readonly MetricQuery[],
  table: QueryResults,
): Generator<PlacedResult> {
  for (let query = from.query; query < returned.length; query += 1) {
    const asked = returned[query];
    if (asked === undefined) return;
    const results = table.of(asked);
    const isLast = query === returned.length - 1;
    const next = isLast ? null : { query: query + 1, series: 0, point: 0 };
    const first = query === from.query ? from.series : 0;
    for (const [index, result] of results.slice(first).entries()) {
      const series = first + index;
      const point = query === from.query && index === 0 ? from.point : 0;
      const after = series === results.length - 1 ? next : { query, series: series + 1, point: 0 };
      yield { result, place: { query, series, point }, after };
    }
  }
}

function pageOf(results: Iterable<PlacedResult>, request: DataRequest, call: CallContext) {
  const { limit, descending, offsetMinutes } = request;
  const page = [];
  let room = limit;
  for (const { result, place, after } of results) {
    const points = [...result.series.points];
    if (descending) points.reverse();
    const part = points.slice(place.point, place.point + room);
    const end = place.point + part.length;
    room -= part.length;
    const label = labelOf(result.query.label, result.series, result.isList, { caller: call, offsetMinutes });
    page.push(resultOf(result, part, end === points.length, label));
    if (end < points.length) return { page, next: { ...place, point: end } };
    if (room === 0) return { page, next: after };
  }
  return { page, next: null };
}

/** GetMetricData: up to 500 queries and 100,800 datapoints a call, newest first unless told. */
export const getMetricData: Operation = {
  handle(input, call) {
    const queries = readQueries(input);
    const request = readDataRequest(input, call.now);
    const table = new QueryResults(call, queries, request);
    const returned = queries.filter((query) => query.returned);
    const { page, next } = pageOf(resultsFrom(request.from, returned, table), request, call);
    const token = next === null ? {} : { NextToken: tokenOf(next, request.from.now) };
    return { MetricDataResults: page, ...token, Messages: [] };
  },
};
