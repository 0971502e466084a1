import { backgroundCall } from '../../background-call';
import type { RegionState, World } from '../../world';
import { getMetricData } from '../get-metric-data';
import type { AlarmSpec } from './state';

const FIRST_PERIODS = 30;
const MOST_PERIODS = 1440;

interface Stretch {
  /** When the first period begins (ms). */
  readonly from: number;
  /** One value a period, NaN without datapoint. */
  readonly values: Float64Array;
}

function isPoints(value: unknown): value is { Timestamps: readonly Date[]; Values: readonly number[] } {
  return typeof value === 'object' && value !== null && 'Timestamps' in value && 'Values' in value;
}

/**
 * What alarms watch, read ahead in growing stretches on the assumption that no capacity changes; `forget` when one did.
 * An alarm sees exactly what GetMetricData shows.
 */
export class DatapointsAhead {
  private readonly stretches = new Map<string, Stretch>();
  private readonly nextLength = new Map<string, number>();

  constructor(
    private readonly world: World,
    private readonly state: RegionState,
    private readonly until: number,
  ) {}

  forget(): void {
    this.stretches.clear();
    this.nextLength.clear();
  }

  /** Returns the values of the last `count` periods that end at or before `end` (ms), oldest first, NaN without datapoint. */
  before(spec: AlarmSpec, end: number, count: number): Float64Array {
    const period = spec.periodSeconds * 1000;
    const stretch = this.covering(spec, end - count * period, end);
    const last = (end - stretch.from) / period;
    return stretch.values.subarray(last - count, last);
  }

  private covering(spec: AlarmSpec, from: number, to: number): Stretch {
    const key = spec.queriesKey;
    const period = spec.periodSeconds * 1000;
    const known = this.stretches.get(key);
    if (known !== undefined && known.from <= from && to <= known.from + known.values.length * period)
      return known;
    const length = this.nextLength.get(key) ?? FIRST_PERIODS;
    this.nextLength.set(key, Math.min(MOST_PERIODS, length * 2));
    const end = Math.max(to, Math.min(to + length * period, Math.floor(this.until / period) * period));
    const read = { from, values: this.read(spec, from, end) };
    this.stretches.set(key, read);
    return read;
  }

  private read(spec: AlarmSpec, from: number, to: number): Float64Array {
    const call = backgroundCall(this.world, this.state, to);
    const asked = {
      MetricDataQueries: spec.queries,
      StartTime: new Date(from),
      EndTime: new Date(to),
      ScanBy: 'TimestampAscending',
    };
    const period = spec.periodSeconds * 1000;
    const values = new Float64Array((to - from) / period).fill(Number.NaN);
    const { MetricDataResults } = getMetricData.handle(asked, call);
    const [points] = Array.isArray(MetricDataResults) ? MetricDataResults : [];
    if (!isPoints(points)) return values;
    for (const [index, time] of points.Timestamps.entries()) {
      values[(time.getTime() - from) / period] = points.Values[index] ?? Number.NaN;
    }
    return values;
  }
}
