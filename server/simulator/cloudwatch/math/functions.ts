import { type Aggregate, aggregate } from './aggregate';
import { fill } from './fill';
import { first, last, metricCount, removeEmpty, slice, sort } from './list-functions';
import type { MathFunction } from './math-function';
import { choose, dateFunctions, perPoint, stepFunctions } from './point-functions';

const AGGREGATES: readonly Aggregate[] = ['AVG', 'SUM', 'MIN', 'MAX', 'STDDEV', 'DATAPOINT_COUNT'];

const metrics: MathFunction = ([part], context) => {
  if (part !== undefined && part.kind !== 'text')
    return 'METRICS takes a part of the ids as text, or nothing.';
  return { kind: 'list', list: context.metrics(part?.text ?? '') };
};

const search: MathFunction = ([text, stat, period], context) => {
  const periodSeconds = period === undefined ? null : period.kind === 'scalar' ? period.value : Number.NaN;
  if (text?.kind !== 'text' || stat?.kind !== 'text' || Number.isNaN(periodSeconds))
    return 'SEARCH takes the search as text, a statistic as text and a period in seconds.';
  return { kind: 'list', list: context.search(text.text, stat.text, periodSeconds) };
};

const timeSeries: MathFunction = ([of], context) => {
  if (of?.kind !== 'scalar') return 'TIME_SERIES takes a scalar.';
  const points = new Map(context.gridOf(context.periodSeconds).map((time) => [time, of.value]));
  const made = { label: '', metric: null, stat: null, periodSeconds: context.periodSeconds };
  return { kind: 'series', series: { ...made, points } };
};

const period: MathFunction = ([of]) =>
  of?.kind === 'series'
    ? { kind: 'scalar', value: of.series.periodSeconds }
    : 'PERIOD takes a single time series.';

/** The functions of metric math that are computed, by name. */
export const FUNCTIONS: ReadonlyMap<string, MathFunction> = new Map(
  Object.entries({
    ...Object.fromEntries(AGGREGATES.map((name) => [name, aggregate(name)])),
    ...perPoint,
    ...stepFunctions,
    ...dateFunctions,
    FILL: fill,
    FIRST: first,
    IF: choose,
    LAST: last,
    METRICS: metrics,
    METRIC_COUNT: metricCount,
    PERIOD: period,
    REMOVE_EMPTY: removeEmpty,
    SEARCH: search,
    SLICE: slice,
    SORT: sort,
    TIME_SERIES: timeSeries,
  }),
);

/** Functions of AWS that need what the simulator does not hold, with what to say. */
export const REFUSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ANOMALY_DETECTION_BAND: 'ANOMALY_DETECTION_BAND needs an anomaly detection model, and none is simulated.',
    INSIGHT_RULE_METRIC: 'INSIGHT_RULE_METRIC needs a Contributor Insights rule, and none is simulated.',
    SERVICE_QUOTA: 'SERVICE_QUOTA needs a usage metric, and AWS/Usage is not simulated.',
    DB_PERF_INSIGHTS: 'DB_PERF_INSIGHTS needs a database, and none is simulated.',
    LAMBDA: 'LAMBDA needs a connected data source, and none is simulated.',
  }),
);
