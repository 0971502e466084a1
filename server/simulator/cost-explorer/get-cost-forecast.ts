import { between, present, requireAll } from '../constraints';
import { type Input, number, record, text } from '../input';
import type { CallContext, Operation } from '../service';
import { billedUntil } from './bill/bill-of';
import { invalid } from './errors';
import { readFilter } from './expression';
import { linesOf } from './lines';
import { readMetrics, sumOf } from './metrics';
import { dateText, monthStart, type Period, readGranularity, slicesOf } from './period';

const dayMs = 86_400_000;
const learnedDays = 28;
const monthsAhead = 12;

function readFuture(input: Input, now: number): Period {
  const given = record(input, 'TimePeriod');
  requireAll([present(given, 'timePeriod')]);
  const date = (name: string) => Date.parse(`${given && text(given, name)}T00:00:00Z`);
  const period = { start: date('Start'), end: date('End') };
  const today = Math.floor(now / dayMs) * dayMs;
  if (!(period.start < period.end))
    throw invalid('Start date (and hour) should be before end date (and hour)');
  if (period.start < today) throw invalid('Start date cannot be in the past');
  if (period.end > monthStart(now, monthsAhead + 1)) {
    throw invalid(`Forecasts reach ${monthsAhead} months ahead at most.`);
  }
  return period;
}

/** Cost by weekday over the last four weeks on the bill, and how far single days lay from it. */
function learn(call: CallContext, metric: string, input: Input) {
  const end = billedUntil(call.now);
  const lines = linesOf(call, { start: end - learnedDays * dayMs, end }, readFilter(input));
  const days = Array.from({ length: learnedDays }, (_, index) => {
    const dayAt = end - (index + 1) * dayMs;
    const own = lines.filter((line) => line.dayAt === dayAt);
    return { weekday: new Date(dayAt).getUTCDay(), cost: sumOf(metric, own) };
  });
  const meanOf = (weekday: number) => {
    const same = days.filter((day) => day.weekday === weekday);
    return same.reduce((sum, day) => sum + day.cost, 0) / same.length;
  };
  const squares = days.map((day) => (day.cost - meanOf(day.weekday)) ** 2);
  const deviation = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / (days.length - 7));
  return { meanOf, deviation };
}

/** Distance from the mean, in deviations, that holds this share (%) of a normal distribution (Winitzki's formula). */
function reach(level: number): number {
  const p = Math.log(1 - (level / 100) ** 2);
  const a = 2 / (Math.PI * 0.147) + p / 2;
  return Math.SQRT2 * Math.sqrt(Math.sqrt(a * a - p / 0.147) - a);
}

/** What days to come will cost if each weekday costs what it did over the last four weeks. */
export const getCostForecast: Operation = {
  handle(input, call) {
    const [period, granularity] = [readFuture(input, call.now), readGranularity(input)];
    const [metric = 'UnblendedCost'] = readMetrics({ Metrics: [text(input, 'Metric') ?? ''] });
    const level = number(input, 'PredictionIntervalLevel');
    requireAll([between(level, 'predictionIntervalLevel', 51, 99)]);
    const { meanOf, deviation } = learn(call, metric, input);
    const results = slicesOf(period, granularity).map((slice) => {
      const days = slicesOf(slice, 'DAILY').map((day) => meanOf(new Date(day.start).getUTCDay()));
      const mean = days.reduce((sum, cost) => sum + cost, 0);
      const margin = reach(level ?? 80) * deviation * Math.sqrt(days.length);
      return { slice, mean, low: Math.max(0, mean - margin), high: mean + margin };
    });
    const total = results.reduce((sum, result) => sum + result.mean, 0);
    return {
      Total: { Amount: total.toFixed(10), Unit: 'USD' },
      ForecastResultsByTime: results.map(({ slice, mean, low, high }) => ({
        TimePeriod: { Start: dateText(slice.start), End: dateText(slice.end) },
        MeanValue: mean.toFixed(10),
        ...(level === undefined
          ? {}
          : {
              PredictionIntervalLowerBound: low.toFixed(10),
              PredictionIntervalUpperBound: high.toFixed(10),
            }),
      })),
    };
  },
};
