import { flag, type Input, number, records, text, texts } from '../../input';
import { invalid } from '../errors';
import { readDimensions, readMetricName, readPeriod, readStatistic } from '../read-metric';
import { readQueries } from '../read-queries';
import { type AlarmSpec, COMPARISONS, MISSING_DATA } from './state';

const PLAIN_STATISTICS = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'];
const DAY_S = 86_400;

function oneOf<T extends string>(value: string | undefined, values: readonly T[], name: string): T {
  const found = values.find((one) => one === value);
  if (found !== undefined) return found;
  throw invalid(
    value === undefined
      ? `The parameter ${name} is required.`
      : `The value ${value} for parameter ${name} is not supported.`,
  );
}

/** Returns the member as a whole number. Throws ValidationError below `least`. */
function whole(input: Input, name: string, least: number): number | null {
  const value = number(input, name);
  if (value === undefined) return null;
  if (Number.isInteger(value) && value >= least) return value;
  throw invalid(`The value ${value} for parameter ${name} must be a whole number of at least ${least}.`);
}

function actionsOf(input: Input, name: string): readonly string[] {
  const arns = texts(input, name);
  if (arns.length > 5) throw invalid(`The collection ${name} must not have a size greater than 5.`);
  const wrong = arns.find((arn) => !arn.startsWith('arn:'));
  if (wrong !== undefined) throw invalid(`Invalid arn syntax: ${wrong}`);
  return arns;
}

function statisticOf(input: Input): string {
  const plain = text(input, 'Statistic');
  const extended = text(input, 'ExtendedStatistic');
  if ((plain === undefined) === (extended === undefined)) {
    throw invalid('Exactly one of Statistic and ExtendedStatistic must be specified.');
  }
  if (plain !== undefined) return oneOf(plain, PLAIN_STATISTICS, 'Statistic');
  readStatistic(extended, 'ExtendedStatistic');
  return extended ?? '';
}

type Watch = Pick<AlarmSpec, 'queries' | 'queriesKey' | 'watched' | 'periodSeconds'>;

/** Returns what watching one metric means; `watched` are its members as PutMetricAlarm takes them. */
export function watchMetric(watched: Input): Watch {
  const metric = readMetricName(watched, '');
  const periodSeconds = readPeriod(watched, '');
  const unit = text(watched, 'Unit');
  const Dimensions = Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: metric.namespace, MetricName: metric.name, Dimensions };
  const stat = { Metric, Period: periodSeconds, Stat: statisticOf(watched) };
  const queries = [{ Id: 'm', MetricStat: unit === undefined ? stat : { ...stat, Unit: unit } }];
  return { queries, queriesKey: JSON.stringify(queries), watched, periodSeconds };
}

/** Returns what watching an expression means: the longest period of its metrics decides how often it is evaluated. */
export function watchQueries(given: readonly Input[]): Watch {
  const queries = readQueries({ MetricDataQueries: given });
  const returned = queries.filter((query) => query.returned);
  if (returned.length !== 1) {
    throw invalid('Exactly one element of the Metrics list should return data.');
  }
  const periods = queries.flatMap(({ source }) =>
    source.kind === 'metric' ? [source.stat.periodSeconds] : [],
  );
  if (periods.length === 0) throw invalid('Metrics list must contain at least one metric.');
  return {
    queries: given,
    queriesKey: JSON.stringify(given),
    watched: { Metrics: given },
    periodSeconds: Math.max(...periods),
  };
}

const METRIC_MEMBERS = [
  'MetricName',
  'Namespace',
  'Statistic',
  'ExtendedStatistic',
  'Period',
  'Unit',
] as const;

function watchOf(input: Input): Watch {
  const metrics = records(input, 'Metrics');
  const single = METRIC_MEMBERS.filter((name) => input[name] !== undefined && input[name] !== null);
  if (metrics.length > 0) {
    if (single.length > 0) throw invalid(`Metrics and ${single[0]} cannot be used together.`);
    return watchQueries(metrics);
  }
  const dimensions = Object.entries(readDimensions(input)).map(([Name, Value]) => ({ Name, Value }));
  const members = single.map((name) => [name, name === 'Period' ? number(input, name) : text(input, name)]);
  const watch = watchMetric({ ...Object.fromEntries(members), Dimensions: dimensions });
  if (watch.periodSeconds < 60) throw invalid('The simulator keeps no metrics of less than a minute.');
  return watch;
}

function requireWindow(periodSeconds: number, evaluationPeriods: number): void {
  const most = periodSeconds >= 3600 ? 7 * DAY_S : DAY_S;
  if (periodSeconds * evaluationPeriods <= most) return;
  throw invalid(`Metrics cannot be checked across more than ${most === DAY_S ? 'a day' : '7 days'}.`);
}

/** Returns the configuration PutMetricAlarm asks for. Throws ValidationError for what CloudWatch refuses. */
export function readAlarmSpec(input: Input): AlarmSpec {
  const watch = watchOf(input);
  const comparison = oneOf(text(input, 'ComparisonOperator'), COMPARISONS, 'ComparisonOperator');
  const evaluationPeriods = whole(input, 'EvaluationPeriods', 1);
  if (evaluationPeriods === null) throw invalid('The parameter EvaluationPeriods is required.');
  const datapointsToAlarm = whole(input, 'DatapointsToAlarm', 1);
  if (datapointsToAlarm !== null && datapointsToAlarm > evaluationPeriods) {
    throw invalid('DatapointsToAlarm must be less than or equal to EvaluationPeriods.');
  }
  const threshold = number(input, 'Threshold');
  if (threshold === undefined) throw invalid('The parameter Threshold is required.');
  requireWindow(watch.periodSeconds, evaluationPeriods);
  const missing = text(input, 'TreatMissingData');
  return {
    ...watch,
    description: text(input, 'AlarmDescription') ?? null,
    actionsEnabled: flag(input, 'ActionsEnabled') ?? true,
    actions: {
      OK: actionsOf(input, 'OKActions'),
      ALARM: actionsOf(input, 'AlarmActions'),
      INSUFFICIENT_DATA: actionsOf(input, 'InsufficientDataActions'),
    },
    evaluationPeriods,
    datapointsToAlarm,
    threshold,
    comparison,
    missingData: missing === undefined ? null : oneOf(missing, MISSING_DATA, 'TreatMissingData'),
    lowSampleCount: text(input, 'EvaluateLowSampleCountPercentile') ?? null,
  };
}
