import { type Cell, CellTable } from './cell';
import type { FunctionMinutes } from './function-columns';
import type { FunctionMetric } from './function-metrics';
import { KEEP_ALIVE_MINUTES, MINUTE_MS } from './function-minutes';
import type { FunctionLoad, ServiceLoad } from './profile';
import type { RegionMetric, RegionMinutes } from './region-minutes';
import type { ServiceMetric } from './service-metrics';
import type { ServiceMinutes } from './service-minutes';
import { FunctionSource, RegionSource, ServiceSource, type Source } from './source';
import { type Span, SpanCache } from './span-cache';

const HOUR_MINUTES = 60;
/** What is simulated at once: long enough that the warm-up before it is little, short enough that little is in vain. */
export const SPAN_MINUTES = 360;
/** Spans kept, 5 to 10 kB each. */
const KEPT_SPANS = 10_000;
const KEPT_REGION_SPANS = 400;

/** A window in whole minutes since the epoch, cut into equal periods; `until` (exclusive) is where data ends. */
export interface Window {
  readonly from: number;
  readonly periodMinutes: number;
  readonly periods: number;
  readonly until: number;
}

/**
 * Reads windows of metrics. Remembers what it simulated and the hourly sums of what was asked, both bounded, so that
 * another metric, another period or the same window again is cheap; what it answers never depends on that.
 */
export class SeriesReader {
  private readonly functionSpans = new SpanCache<FunctionMinutes>(KEPT_SPANS);
  private readonly serviceSpans = new SpanCache<ServiceMinutes>(KEPT_SPANS);
  private readonly regionSpans = new SpanCache<RegionMinutes>(KEPT_REGION_SPANS);

  /** Returns one cell per period of a function metric, null where nothing was emitted. */
  functionSeries(load: FunctionLoad, metric: FunctionMetric, window: Window): (Cell | null)[] {
    return read(new FunctionSource(load, metric), this.functionSpans, window);
  }

  /** Returns one cell per period of a service metric, null where nothing was emitted. */
  serviceSeries(load: ServiceLoad, metric: ServiceMetric, window: Window): (Cell | null)[] {
    return read(new ServiceSource(load, metric), this.serviceSpans, window);
  }

  /** Returns one cell per period of a metric of all functions of a region, which is `place`; null where nothing was emitted. */
  regionSeries(
    place: object,
    loads: readonly FunctionLoad[],
    metric: RegionMetric,
    window: Window,
  ): (Cell | null)[] {
    const minutesOf = (source: FunctionSource, begin: number) =>
      spanOf(source, this.functionSpans, begin).minutes;
    return read(new RegionSource(place, loads, metric, minutesOf), this.regionSpans, window);
  }

  /** Returns a function's minutes of the span that begins at the minute `begin`, a multiple of SPAN_MINUTES. */
  functionSpan(load: FunctionLoad, begin: number): FunctionMinutes {
    return spanOf(new FunctionSource(load, 'Invocations'), this.functionSpans, begin).minutes;
  }
}

/** What is still warm depends on the capacity shortly before the span. */
function spanOf<Minutes>(source: Source<Minutes>, spans: SpanCache<Minutes>, begin: number): Span<Minutes> {
  const { workload } = source;
  const end = (begin + SPAN_MINUTES) * MINUTE_MS;
  const fingerprint = source.fingerprint((begin - KEEP_ALIVE_MINUTES) * MINUTE_MS, end);
  const known = spans.find(workload, begin, fingerprint);
  return known ?? spans.keep(workload, begin, fingerprint, source.simulate(begin, SPAN_MINUTES));
}

function hourlySums<Minutes>(source: Source<Minutes>, span: Span<Minutes>): CellTable {
  const known = span.hourlySums.get(source.metric);
  if (known !== undefined) return known;
  const sums = new CellTable(SPAN_MINUTES / HOUR_MINUTES);
  for (let index = 0; index < SPAN_MINUTES; index += 1)
    source.add(span.minutes, index, sums, Math.floor(index / HOUR_MINUTES));
  span.hourlySums.set(source.metric, sums);
  return sums;
}

/** Whole hours of aligned windows come from the sums that are kept, everything else from the minutes. */
function read<Minutes>(source: Source<Minutes>, spans: SpanCache<Minutes>, window: Window): (Cell | null)[] {
  const { from, periodMinutes, periods, until } = window;
  const sums = new CellTable(periods);
  const end = Math.min(until, from + periods * periodMinutes);
  const hourly = from % HOUR_MINUTES === 0 && periodMinutes % HOUR_MINUTES === 0;
  for (let begin = from - (from % SPAN_MINUTES); begin < end; begin += SPAN_MINUTES) {
    const span = spanOf(source, spans, begin);
    const stop = Math.min(end, begin + SPAN_MINUTES);
    let minute = Math.max(from, begin);
    if (hourly && stop - minute >= HOUR_MINUTES) {
      const hours = hourlySums(source, span);
      for (; minute + HOUR_MINUTES <= stop; minute += HOUR_MINUTES) {
        sums.addFrom(Math.floor((minute - from) / periodMinutes), hours, (minute - begin) / HOUR_MINUTES);
      }
    }
    for (; minute < stop; minute += 1) {
      source.add(span.minutes, minute - begin, sums, Math.floor((minute - from) / periodMinutes));
    }
  }
  return sums.all();
}
