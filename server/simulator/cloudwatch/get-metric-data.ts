import type { CallContext, Operation } from '../service';
import { labelOf } from './labels';
import { type QueryResult, QueryResults } from './query-results';
import { readQueries } from './read-queries';
import { type DataRequest, readDataRequest, tokenOf } from './read-request';

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

function pageOf(results: readonly QueryResult[], request: DataRequest, call: CallContext) {
  const { from, limit, descending, offsetMinutes } = request;
  const page = [];
  let room = limit;
  for (let index = from.result; index < results.length; index += 1) {
    const result = results[index];
    if (result === undefined) break;
    const points = [...result.series.points];
    if (descending) points.reverse();
    const skip = index === from.result ? from.point : 0;
    const part = points.slice(skip, skip + room);
    const complete = skip + part.length === points.length;
    room -= part.length;
    const label = labelOf(result.query.label, result.series, result.isList, { call, offsetMinutes });
    page.push(resultOf(result, part, complete, label));
    if (complete && (room > 0 || index === results.length - 1)) continue;
    const next = complete ? { result: index + 1, point: 0 } : { result: index, point: skip + part.length };
    return { page, next };
  }
  return { page, next: null };
}

/** GetMetricData: up to 500 queries and 100,800 datapoints a call, newest first unless told. */
export const getMetricData: Operation = {
  handle(input, call) {
    const queries = readQueries(input);
    const request = readDataRequest(input, call.now);
    const table = new QueryResults(call, queries, request);
    const results = queries.filter((query) => query.returned).flatMap((query) => table.of(query));
    const { page, next } = pageOf(results, request, call);
    const token = next === null ? {} : { NextToken: tokenOf({ ...next, now: request.from.now }) };
    return { MetricDataResults: page, ...token, Messages: [] };
  },
};
