import { sha256Base64 } from '../random';
import { BoundedCache } from './bounded-cache';
import { type Cell, CellTable } from './cell';
import type { FunctionMinutes } from './function-columns';
import { addFunctionMinute, type FunctionMetric } from './function-metrics';
import { KEEP_ALIVE_MINUTES, MINUTE_MS, simulateFunction } from './function-minutes';
import type { FunctionLoad, ServiceLoad } from './profile';
import {
  addRegionMinute,
  addToRegion,
  emptyRegion,
  type RegionMetric,
  type RegionMinutes,
} from './region-minutes';
import { addServiceMinute, type ServiceMetric } from './service-metrics';
import { type ServiceMinutes, simulateService } from './service-minutes';
import { fingerprintBetween } from './timeline';

const HOUR_MINUTES = 60;
/** What is simulated at once: long enough that the warm-up before it is little, short enough that little is in vain. */
export const SPAN_MINUTES = 360;
/** Simulated spans kept, 4 to 9 kB each. */
const KEPT_SPANS = 6000;
const KEPT_REGION_SPANS = 200;
/** Hourly sums kept of one metric and span, about half a kB each. */
const KEPT_SUMS = 60_000;

/** A window in whole minutes since the epoch, cut into equal periods; `until` (exclusive) is where data ends. */
export interface Window {
  readonly from: number;
  readonly periodMinutes: number;
  readonly periods: number;
  readonly until: number;
}

/** What a workload's model offers so that any window can be read from it, a span at a time. */
interface Source<Minutes> {
  /** Names the workload and the capacity between two moments (ms): equal keys mean equal numbers. */
  key(from: number, to: number): string;
  simulate(from: number, count: number): Minutes;
  add(minutes: Minutes, index: number, sums: CellTable, at: number): void;
}

/** Numbers the workloads, since seeds may meet by chance. */
class Identities {
  private readonly known = new WeakMap<object, number>();
  private next = 1;

  of(profile: object): number {
    const found = this.known.get(profile) ?? this.next;
    if (found === this.next) {
      this.known.set(profile, found);
      this.next += 1;
    }
    return found;
  }
}

/**
 * Reads windows of metrics. Remembers what it simulated and the hourly sums of what was asked, both bounded, so
 * that another metric, another period or the same window again is cheap; what it answers never depends on that.
 */
export class SeriesReader {
  private readonly identities = new Identities();
  private readonly functionSpans = new BoundedCache<FunctionMinutes>(KEPT_SPANS);
  private readonly serviceSpans = new BoundedCache<ServiceMinutes>(KEPT_SPANS);
  private readonly regionSpans = new BoundedCache<RegionMinutes>(KEPT_REGION_SPANS);
  private readonly sums = new BoundedCache<CellTable>(KEPT_SUMS);

  /** Returns one cell per period of a function metric, null where nothing was emitted. */
  functionSeries(load: FunctionLoad, metric: FunctionMetric, window: Window): (Cell | null)[] {
    const source: Source<FunctionMinutes> = {
      key: (from, to) => this.functionKey(load, from, to),
      simulate: (from, count) => simulateFunction(load, from, count),
      add: (minutes, index, sums, at) => addFunctionMinute(load, minutes, index, metric, sums, at),
    };
    return this.read(source, this.functionSpans, metric, window);
  }

  /** Returns one cell per period of a service metric, null where nothing was emitted. */
  serviceSeries(load: ServiceLoad, metric: ServiceMetric, window: Window): (Cell | null)[] {
    const source: Source<ServiceMinutes> = {
      key: (from, to) =>
        `${this.identities.of(load.profile)}/${load.seed}/${load.vcpu}/${load.memoryMb}/${fingerprintBetween(load.tasks, from, to)}/${fingerprintBetween(load.desired, from, to)}`,
      simulate: (from, count) => simulateService(load, from, count),
      add: (minutes, index, sums, at) => addServiceMinute(load, minutes, index, metric, sums, at),
    };
    return this.read(source, this.serviceSpans, metric, window);
  }

  /** Returns one cell per period of a metric of all functions of a region, null where nothing was emitted. */
  regionSeries(loads: readonly FunctionLoad[], metric: RegionMetric, window: Window): (Cell | null)[] {
    const source: Source<RegionMinutes> = {
      key: (from, to) => sha256Base64(loads.map((load) => this.functionKey(load, from, to)).join('\n')),
      simulate: (from, count) => {
        const region = emptyRegion(count);
        for (const load of loads) addToRegion(region, load, this.functionSpan(load, from));
        return region;
      },
      add: (minutes, index, sums, at) => addRegionMinute(minutes, index, metric, sums, at),
    };
    return this.read(source, this.regionSpans, metric, window);
  }

  /** Returns a function's minutes of the span that begins at the minute `begin`. */
  functionSpan(load: FunctionLoad, begin: number): FunctionMinutes {
    const key = spanKey(begin, (from, to) => this.functionKey(load, from, to));
    return this.functionSpans.of(key, () => simulateFunction(load, begin, SPAN_MINUTES));
  }

  private functionKey(load: FunctionLoad, from: number, to: number): string {
    const { part } = load;
    const version =
      part === null
        ? ''
        : `${fingerprintBetween(part.side, from, to)}/${fingerprintBetween(part.secondShare, from, to)}`;
    const settings = `${load.timeoutMs}/${load.memoryMb}/${load.tmpMb}/${load.endsAt}`;
    const capacity = `${fingerprintBetween(load.provisioned, from, to)}/${fingerprintBetween(load.reserved, from, to)}`;
    return `${this.identities.of(load.profile)}/${load.seed}/${settings}/${capacity}/${version}`;
  }

  private read<Minutes>(
    source: Source<Minutes>,
    spans: BoundedCache<Minutes>,
    metric: string,
    window: Window,
  ): (Cell | null)[] {
    const { from, periodMinutes, periods } = window;
    const sums = new CellTable(periods);
    const end = Math.min(window.until, from + periods * periodMinutes);
    const hourly = from % HOUR_MINUTES === 0 && periodMinutes % HOUR_MINUTES === 0;
    for (let begin = from - (from % SPAN_MINUTES); begin < end; begin += SPAN_MINUTES) {
      const key = spanKey(begin, source.key);
      const simulated = () => spans.of(key, () => source.simulate(begin, SPAN_MINUTES));
      const stop = Math.min(end, begin + SPAN_MINUTES);
      let minute = Math.max(from, begin);
      if (hourly && stop - minute >= HOUR_MINUTES) {
        const hours = this.sums.of(`${metric}/${key}`, () => hoursOf(source, simulated()));
        for (; minute + HOUR_MINUTES <= stop; minute += HOUR_MINUTES) {
          sums.addFrom(Math.floor((minute - from) / periodMinutes), hours, (minute - begin) / HOUR_MINUTES);
        }
      }
      if (minute < stop) addMinutes(source, simulated(), { begin, minute, stop }, window, sums);
    }
    return Array.from({ length: periods }, (_, index) => sums.at(index));
  }
}

/** What is still warm depends on the capacity shortly before the span. */
function spanKey(begin: number, key: (from: number, to: number) => string): string {
  return `${begin}/${key((begin - KEEP_ALIVE_MINUTES) * MINUTE_MS, (begin + SPAN_MINUTES) * MINUTE_MS)}`;
}

function hoursOf<Minutes>(source: Source<Minutes>, minutes: Minutes): CellTable {
  const sums = new CellTable(SPAN_MINUTES / HOUR_MINUTES);
  for (let index = 0; index < SPAN_MINUTES; index += 1)
    source.add(minutes, index, sums, Math.floor(index / HOUR_MINUTES));
  return sums;
}

function addMinutes<Minutes>(
  source: Source<Minutes>,
  minutes: Minutes,
  span: { readonly begin: number; readonly minute: number; readonly stop: number },
  window: Window,
  sums: CellTable,
): void {
  for (let minute = span.minute; minute < span.stop; minute += 1) {
    source.add(minutes, minute - span.begin, sums, Math.floor((minute - window.from) / window.periodMinutes));
  }
}
