import { readSeries } from '../../cloudwatch/read-series';
import type { RegionState, World } from '../../world';
import type { Scalable, ScalingPolicy } from '../state';
import { predictiveOf } from './predictive';

export const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A forecast is made every six hours from up to two weeks of history, for the next two days. */
const EVERY_MS = 6 * HOUR_MS;
const HISTORY_MS = 14 * DAY_MS;
const AHEAD_MS = 48 * HOUR_MS;

/** What is expected of one hour, beginning at `at` (ms). */
export interface ForecastHour {
  readonly at: number;
  /** Sum of the metric over tasks and minutes. */
  readonly load: number;
  /** Tasks that would hold the target, not yet held between the bounds. */
  readonly capacity: number;
}

/** Returns when the forecast in force at a moment (ms) was made. */
export function forecastMadeAt(now: number): number {
  return Math.floor(now / EVERY_MS) * EVERY_MS;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The same hour of the week in the two weeks before; failing that, of the days before. */
function expected(history: ReadonlyMap<number, number>, at: number): number | null {
  const seen = (lags: readonly number[]) =>
    mean(lags.flatMap((days) => history.get(at - days * DAY_MS) ?? []));
  return seen([7, 14]) ?? seen([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13]);
}

/** Returns the hours in [from, to) (ms) for which a predictive policy has a forecast at a moment; none without a day of history. */
export function forecastHours(
  world: World,
  state: RegionState,
  policy: Scalable & Pick<ScalingPolicy, 'configuration'>,
  range: { readonly from: number; readonly to: number },
  now: number,
): readonly ForecastHour[] {
  const { metricName, targetValue } = predictiveOf(policy.configuration);
  const [, ClusterName = '', ServiceName = ''] = policy.resourceId.split('/');
  const made = forecastMadeAt(now);
  const first = Math.ceil(range.from / HOUR_MS) * HOUR_MS;
  const history = readSeries(world, state, {
    metric: { namespace: 'AWS/ECS', name: metricName, dimensions: { ClusterName, ServiceName } },
    statistic: { kind: 'Sum' },
    unit: null,
    periodSeconds: 3600,
    start: first - HISTORY_MS,
    end: made,
    now: made,
  });
  const hours: ForecastHour[] = [];
  for (let at = first; at < Math.min(range.to, made + AHEAD_MS); at += HOUR_MS) {
    const load = expected(history, at);
    if (load !== null) hours.push({ at, load, capacity: Math.ceil(load / 60 / targetValue) });
  }
  return hours;
}
