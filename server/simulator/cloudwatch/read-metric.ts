import { type Input, number, record, records, text } from '../input';
import { parseStatistic, type Statistic } from '../traffic/statistics';
import { invalid } from './errors';
import type { MetricName } from './metric-name';

/** Returns dimensions as a record. Throws ValidationError for one without name or value. */
export function readDimensions(input: Input): Readonly<Record<string, string>> {
  const given = records(input, 'Dimensions');
  if (given.length > 30) throw invalid('The collection Dimensions must not have a size greater than 30.');
  return Object.fromEntries(
    given.map((one) => {
      const [name, value] = [text(one, 'Name'), text(one, 'Value')];
      if (!name || !value) throw invalid('Dimensions must have a name and a value.');
      return [name, value];
    }),
  );
}

/** Returns the metric a query names. Throws ValidationError when namespace or name is missing. */
export function readMetricName(input: Input, at: string): MetricName {
  const namespace = text(input, 'Namespace');
  const name = text(input, 'MetricName');
  if (!namespace) throw invalid(`The parameter ${at}Namespace is required.`);
  if (!name) throw invalid(`The parameter ${at}MetricName is required.`);
  return { namespace, name, dimensions: readDimensions(input) };
}

/** Returns a period in seconds. Throws ValidationError unless it is 1, 5, 10, 20, 30 or a multiple of 60. */
export function readPeriod(input: Input, at: string): number {
  const period = number(input, 'Period');
  if (period === undefined) throw invalid(`The parameter ${at}Period is required.`);
  const allowed = [1, 5, 10, 20, 30].includes(period) || (period > 0 && period % 60 === 0);
  if (!allowed || !Number.isInteger(period)) {
    throw invalid(`The parameter ${at}Period must be 1, 5, 10, 20, 30 or a multiple of 60.`);
  }
  return period;
}

/** Returns a statistic. Throws ValidationError for one CloudWatch does not know. */
export function readStatistic(stat: string | undefined, at: string): Statistic {
  if (!stat) throw invalid(`The parameter ${at} is required.`);
  const statistic = parseStatistic(stat);
  if (statistic === null) throw invalid(`The value ${stat} for parameter ${at} is not supported.`);
  return statistic;
}

/** What one MetricStat asks for. */
export interface MetricStat {
  readonly metric: MetricName;
  readonly periodSeconds: number;
  readonly statistic: Statistic;
  /** As it was asked for. */
  readonly statText: string;
  readonly unit: string | null;
}

/** Returns the MetricStat of a query, or null when it has none. */
export function readMetricStat(query: Input, at: string): MetricStat | null {
  const stat = record(query, 'MetricStat');
  if (stat === undefined) return null;
  const metric = record(stat, 'Metric');
  if (metric === undefined) throw invalid(`The parameter ${at}MetricStat.Metric is required.`);
  return {
    metric: readMetricName(metric, `${at}MetricStat.Metric.`),
    periodSeconds: readPeriod(stat, `${at}MetricStat.`),
    statistic: readStatistic(text(stat, 'Stat'), `${at}MetricStat.Stat`),
    statText: text(stat, 'Stat') ?? '',
    unit: text(stat, 'Unit') ?? null,
  };
}
