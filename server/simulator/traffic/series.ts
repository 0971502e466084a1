import { type Cell, CellTable } from './cell';
import { FUNCTION_METRICS, type FunctionMetric, functionCell } from './function-metrics';
import { KEEP_ALIVE_MINUTES, MINUTE_MS, simulateFunction } from './function-minutes';
import type { FunctionLoad, ServiceLoad } from './profile';
import { SERVICE_METRICS, type ServiceMetric, serviceCell, simulateService } from './service-minutes';
import { fingerprintBetween } from './timeline';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;
/** Days of hourly sums kept, about 13 kB each. */
const KEPT_DAYS = 3000;

/** A window in whole minutes since the epoch, cut into equal periods; `until` (exclusive) is where data ends. */
export interface Window {
  readonly from: number;
  readonly periodMinutes: number;
  readonly periods: number;
  readonly until: number;
}

/** What a workload's model must offer so that any window can be read from it. */
interface Source {
  /** Names the workload and the capacity between two moments (ms): equal keys mean equal numbers. */
  key(from: number, to: number): string;
  readonly metrics: readonly string[];
  /** Calls back for each minute in order; `read(index)` gives that minute's cell of `metrics[index]`. */
  run(
    from: number,
    count: number,
    visit: (minute: number, read: (index: number) => Cell | null) => void,
  ): void;
}

/** Remembers hourly sums by workload and day, so that the windows consoles ask for are cheap the second time. */
export class SeriesReader {
  private readonly days = new Map<string, CellTable>();

  /** Returns one cell per period of a function metric, null where nothing was emitted. */
  functionSeries(load: FunctionLoad, metric: FunctionMetric, window: Window): (Cell | null)[] {
    return this.read(functionSource(load), FUNCTION_METRICS.indexOf(metric), window);
  }

  /** Returns one cell per period of a service metric, null where nothing was emitted. */
  serviceSeries(load: ServiceLoad, metric: ServiceMetric, window: Window): (Cell | null)[] {
    return this.read(serviceSource(load), SERVICE_METRICS.indexOf(metric), window);
  }

  private read(source: Source, metric: number, window: Window): (Cell | null)[] {
    const hourly = window.from % HOUR_MINUTES === 0 && window.periodMinutes % HOUR_MINUTES === 0;
    const sums = new CellTable(window.periods);
    const end = Math.min(window.until, window.from + window.periods * window.periodMinutes);
    const wholeHours = hourly ? Math.floor(end / HOUR_MINUTES) * HOUR_MINUTES : window.from;
    for (let minute = window.from; minute < wholeHours; minute += HOUR_MINUTES) {
      sums.add(Math.floor((minute - window.from) / window.periodMinutes), this.hour(source, metric, minute));
    }
    if (wholeHours < end) addMinutes(source, metric, window, wholeHours, end, sums);
    return Array.from({ length: window.periods }, (_, index) => sums.at(index));
  }

  private hour(source: Source, metric: number, minute: number): Cell | null {
    const day = Math.floor(minute / DAY_MINUTES) * DAY_MINUTES;
    return this.day(source, day).at(metric * 24 + (minute - day) / HOUR_MINUTES);
  }

  private day(source: Source, day: number): CellTable {
    const key = `${day}/${source.key((day - KEEP_ALIVE_MINUTES) * MINUTE_MS, (day + DAY_MINUTES) * MINUTE_MS)}`;
    const known = this.days.get(key);
    if (known !== undefined) return known;
    const packed = packDay(source, day);
    for (const oldest of this.days.keys()) {
      if (this.days.size < KEPT_DAYS) break;
      this.days.delete(oldest);
    }
    this.days.set(key, packed);
    return packed;
  }
}

function addMinutes(
  source: Source,
  metric: number,
  window: Window,
  from: number,
  end: number,
  sums: CellTable,
): void {
  source.run(from, end - from, (minute, read) => {
    sums.add(Math.floor((minute - window.from) / window.periodMinutes), read(metric));
  });
}

function packDay(source: Source, day: number): CellTable {
  const sums = new CellTable(source.metrics.length * 24);
  source.run(day, DAY_MINUTES, (minute, read) => {
    const hour = Math.floor((minute - day) / HOUR_MINUTES);
    for (let metric = 0; metric < source.metrics.length; metric += 1) {
      sums.add(metric * 24 + hour, read(metric));
    }
  });
  return sums;
}

function functionSource(load: FunctionLoad): Source {
  return {
    metrics: FUNCTION_METRICS,
    key: (from, to) =>
      `f${load.seed}/${load.timeoutMs}/${load.endsAt}/${fingerprintBetween(load.provisioned, from, to)}/${fingerprintBetween(load.reserved, from, to)}`,
    run: (from, count, visit) =>
      simulateFunction(load, from, count, (minute, result) =>
        visit(minute, (index) => {
          const metric = FUNCTION_METRICS[index];
          return metric === undefined ? null : functionCell(load, minute, result, metric);
        }),
      ),
  };
}

function serviceSource(load: ServiceLoad): Source {
  return {
    metrics: SERVICE_METRICS,
    key: (from, to) => `s${load.seed}/${fingerprintBetween(load.tasks, from, to)}`,
    run: (from, count, visit) =>
      simulateService(load, from, count, (minute, result) =>
        visit(minute, (index) => {
          const metric = SERVICE_METRICS[index];
          return metric === undefined ? null : serviceCell(load, minute, result, metric);
        }),
      ),
  };
}
