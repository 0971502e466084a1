import type { CallContext } from '../service';
import { emittedMetrics } from './emitted-metrics';
import { invalid } from './errors';
import { evaluate, seriesOf } from './math/evaluate';
import type { TimeSeries, Value } from './math/value';
import type { MetricName } from './metric-name';
import { type MetricStat, readStatistic } from './read-metric';
import type { MetricQuery } from './read-queries';
import type { DataRequest } from './read-request';
import { readSeries } from './read-series';
import { periodStarts } from './retention';
import { matchesSearch } from './search/matches-search';
import { parseSearch } from './search/parse-search';

/** A search gives no more series than this. */
const MOST_FOUND = 500;
const FALLBACK_PERIOD_S = 300;

/** One series of the answer. */
export interface QueryResult {
  readonly query: MetricQuery;
  readonly series: TimeSeries;
  readonly isList: boolean;
}

/** What tells the found metrics apart: the values of their dimensions, and their name where it differs. */
function foundLabel({ dimensions, name }: MetricName, sameName: boolean): string {
  const values = Object.values(dimensions);
  return sameName && values.length > 0 ? values.join(' ') : [...values, name].join(' ');
}

/** Reads series when they are needed, expressions after their operands; an id is read once a call. */
export class QueryResults {
  private readonly known = new Map<string, Value>();
  private readonly byId: ReadonlyMap<string, MetricQuery>;

  constructor(
    private readonly call: CallContext,
    private readonly queries: readonly MetricQuery[],
    private readonly request: DataRequest,
  ) {
    this.byId = new Map(queries.map((query) => [query.id, query]));
  }

  /** Returns the series of a query, in order. Throws ValidationError for an expression that can't be computed. */
  of(query: MetricQuery): readonly QueryResult[] {
    const value = this.valueOf(query.id, []);
    const text = query.source.kind === 'math' ? query.source.text : query.id;
    const isList = value.kind === 'list';
    return seriesOf(value, text).map((series) => ({ query, series, isList }));
  }

  private valueOf(id: string, within: readonly string[]): Value {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const query = this.byId.get(id);
    if (query === undefined || within.includes(id))
      throw invalid(`Error in expression: '${id}' refers to itself.`);
    const value = this.compute(query, [...within, id]);
    this.known.set(id, value);
    return value;
  }

  private compute({ id, source, periodSeconds }: MetricQuery, within: readonly string[]): Value {
    if (source.kind === 'metric')
      return { kind: 'series', series: this.read(source.stat, source.stat.metric.name) };
    const value = evaluate(source.expression, {
      text: source.text,
      periodSeconds: periodSeconds ?? this.shortestPeriod(),
      valueOf: (other) => this.valueOf(other, within),
      gridOf: (period) =>
        periodStarts({ ...this.request, now: this.request.from.now, periodSeconds: period }),
      metrics: (part) => this.metricsNamed(part),
      search: (text, stat, period) =>
        this.search(text, stat, period ?? periodSeconds ?? this.shortestPeriod()),
    });
    if (value.kind !== 'series') return value;
    return { kind: 'series', series: { ...value.series, label: id, metric: null, stat: null } };
  }

  private read({ metric, statistic, periodSeconds, unit, statText }: MetricStat, label: string): TimeSeries {
    const { start, end, from } = this.request;
    const window = { start, end, now: from.now, periodSeconds };
    const points = readSeries(this.call.world, this.call.state, { metric, statistic, unit, ...window });
    return { label, periodSeconds, points, metric, stat: statText };
  }

  private metricsNamed(part: string): readonly TimeSeries[] {
    return this.queries.flatMap(({ id, source }) => {
      if (source.kind !== 'metric' || !id.includes(part)) return [];
      const value = this.valueOf(id, []);
      return value.kind === 'series' ? [value.series] : [];
    });
  }

  private search(text: string, stat: string, periodSeconds: number): readonly TimeSeries[] {
    const query = parseSearch(text);
    const statistic = readStatistic(stat, 'Stat');
    const found: MetricName[] = [];
    for (const metric of emittedMetrics(this.call.state, this.request.from.now)) {
      if (matchesSearch(query, metric)) found.push(metric);
      if (found.length === MOST_FOUND) break;
    }
    const sameName = new Set(found.map((metric) => metric.name)).size === 1;
    return found.map((metric) =>
      this.read(
        { metric, statistic, periodSeconds, unit: null, statText: stat },
        foundLabel(metric, sameName),
      ),
    );
  }

  private shortestPeriod(): number {
    const periods = this.queries.flatMap(({ source }) =>
      source.kind === 'metric' ? [source.stat.periodSeconds] : [],
    );
    return periods.length === 0 ? FALLBACK_PERIOD_S : Math.min(...periods);
  }
}
