import { instant, text, texts } from '../input';
import type { Operation } from '../service';
import { invalid } from './errors';
import { findMetric } from './find-metric';
import { readMetricName, readPeriod, readStatistic } from './read-metric';
import { readSeries } from './read-series';

const MOST_DATAPOINTS = 1440;

/** GetMetricStatistics: one metric, several statistics, up to 1,440 datapoints, oldest first. */
export const getMetricStatistics: Operation = {
  handle(input, call) {
    const metric = readMetricName(input, '');
    const periodSeconds = readPeriod(input, '');
    const [start, end] = [instant(input, 'StartTime'), instant(input, 'EndTime')];
    if (start === undefined || end === undefined) throw invalid('StartTime and EndTime are required.');
    if (start >= end) throw invalid('The parameter StartTime must be less than the parameter EndTime.');
    const plain = texts(input, 'Statistics');
    const extended = texts(input, 'ExtendedStatistics');
    if (plain.length + extended.length === 0)
      throw invalid('At least one of Statistics and ExtendedStatistics is required.');
    if ((end - start) / (periodSeconds * 1000) > MOST_DATAPOINTS) {
      throw invalid(
        `You have requested more than the limit of ${MOST_DATAPOINTS.toLocaleString('en')} datapoints.`,
      );
    }
    const unit = text(input, 'Unit') ?? null;
    const read = (name: string) => {
      const statistic = readStatistic(name, 'Statistics');
      return readSeries(call.world, call.state, {
        metric,
        statistic,
        periodSeconds,
        start,
        end,
        now: call.now,
        unit,
      });
    };
    const columns = [...plain, ...extended].map((name) => ({ name, series: read(name) }));
    const times = [...new Set(columns.flatMap(({ series }) => [...series.keys()]))].toSorted((a, b) => a - b);
    const valuesOf = (names: readonly string[], time: number) =>
      Object.fromEntries(
        columns
          .filter(({ name, series }) => names.includes(name) && series.has(time))
          .map(({ name, series }) => [name, series.get(time)]),
      );
    const shownUnit = findMetric(call.state, metric)?.unit ?? 'None';
    return {
      Label: metric.name,
      Datapoints: times.map((time) => ({
        Timestamp: new Date(time),
        ...valuesOf(plain, time),
        ...(extended.length === 0 ? {} : { ExtendedStatistics: valuesOf(extended, time) }),
        Unit: shownUnit,
      })),
    };
  },
};
