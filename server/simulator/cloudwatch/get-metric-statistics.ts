import { type Input, text, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { invalid, invalidCombination } from './errors';
import { findMetric } from './find-metric';
import type { MetricName } from './metric-name';
import { readMetricName, readPeriod, readStatistic } from './read-metric';
import { readWindow } from './read-request';
import { readSeries, type Series } from './read-series';

const MOST_DATAPOINTS = 1440;

interface Column {
  readonly name: string;
  readonly series: Series;
}

/** The period and window, as long as they make no more datapoints than the call may return. */
function readExtent(input: Input) {
  const periodSeconds = readPeriod(input, '');
  const window = readWindow(input);
  const datapoints = Math.ceil((window.end - window.start) / (periodSeconds * 1000));
  if (datapoints > MOST_DATAPOINTS) {
    throw invalidCombination(
      `You have requested up to ${datapoints.toLocaleString('en')} datapoints, which exceeds the limit of ${MOST_DATAPOINTS.toLocaleString('en')}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
    );
  }
  return { ...window, periodSeconds };
}

function columnsOf(input: Input, metric: MetricName, names: readonly string[], call: CallContext): Column[] {
  const extent = readExtent(input);
  const unit = text(input, 'Unit') ?? null;
  return names.map((name) => {
    const statistic = readStatistic(name, 'Statistics');
    const request = { metric, statistic, unit, ...extent, now: call.now };
    return { name, series: readSeries(call.world, call.state, request) };
  });
}

function valuesAt(columns: readonly Column[], time: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns.flatMap(({ name, series }) => {
      const value = series.get(time);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** GetMetricStatistics: one metric, several statistics, up to 1,440 datapoints, oldest first. */
export const getMetricStatistics: Operation = {
  handle(input, call) {
    const metric = readMetricName(input, '');
    const plain = columnsOf(input, metric, texts(input, 'Statistics'), call);
    const extended = columnsOf(input, metric, texts(input, 'ExtendedStatistics'), call);
    const columns = [...plain, ...extended];
    if (columns.length === 0) throw invalid('At least one of Statistics and ExtendedStatistics is required.');
    const times = new Set(columns.flatMap(({ series }) => [...series.keys()]));
    const unit = findMetric(call.state, metric)?.unit ?? 'None';
    return {
      Label: metric.name,
      Datapoints: [...times]
        .toSorted((a, b) => a - b)
        .map((time) => ({
          Timestamp: new Date(time),
          ...valuesAt(plain, time),
          ...(extended.length === 0 ? {} : { ExtendedStatistics: valuesAt(extended, time) }),
          Unit: unit,
        })),
    };
  },
};
