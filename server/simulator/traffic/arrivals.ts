import type { Arrivals, TrafficShape } from './profile';
import { countAt, gaussian, uniform } from './random';

const MINUTES_PER_HOUR = 60;
const HOURS_PER_WEEK = 168;
/** 1970-01-01 was a Thursday; the week of the tables starts on Monday. */
const EPOCH_WEEKDAY = 3;

/** Share of the peak for each hour of the day, on weekdays and at the weekend. */
const DAYS: Record<TrafficShape, { readonly week: readonly number[]; readonly weekend: readonly number[] }> =
  {
    office: {
      week: [2, 1, 1, 1, 2, 4, 10, 30, 68, 92, 100, 97, 72, 82, 95, 93, 84, 62, 34, 20, 14, 10, 6, 3],
      weekend: [2, 1, 1, 1, 1, 1, 2, 3, 5, 8, 10, 11, 10, 10, 9, 9, 8, 8, 8, 8, 7, 6, 4, 3],
    },
    consumer: {
      week: [18, 11, 7, 5, 5, 8, 18, 34, 44, 48, 52, 58, 64, 60, 56, 58, 66, 76, 88, 97, 100, 88, 62, 36],
      weekend: [
        26, 16, 10, 7, 6, 7, 12, 24, 42, 60, 74, 82, 86, 86, 84, 84, 88, 92, 98, 104, 106, 94, 70, 44,
      ],
    },
    steady: {
      week: [
        82, 80, 79, 78, 79, 82, 86, 91, 95, 98, 100, 100, 98, 99, 100, 99, 97, 95, 93, 91, 89, 88, 86, 84,
      ],
      weekend: [
        80, 79, 78, 77, 77, 78, 80, 83, 86, 88, 90, 90, 90, 90, 90, 89, 88, 88, 87, 86, 85, 84, 83, 81,
      ],
    },
    sporadic: {
      week: [0, 0, 0, 0, 0, 0, 0, 10, 60, 100, 90, 70, 30, 80, 100, 90, 60, 20, 5, 0, 0, 0, 0, 0],
      weekend: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
    nightly: {
      week: [30, 80, 100, 95, 60, 20, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 8, 15],
      weekend: [25, 60, 80, 75, 50, 15, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 6, 12],
    },
  };

const weeks = new Map<TrafficShape, Float64Array>();

function weekOf(shape: TrafficShape): Float64Array {
  const known = weeks.get(shape);
  if (known !== undefined) return known;
  const table = new Float64Array(HOURS_PER_WEEK);
  for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
    const day = hour < 120 ? DAYS[shape].week : DAYS[shape].weekend;
    table[hour] = (day[hour % 24] ?? 0) / 100;
  }
  weeks.set(shape, table);
  return table;
}

type Stream = Extract<Arrivals, { kind: 'stream' }>;

/** The parts of a stream's rate that stay the same for an hour. */
interface HourRate {
  readonly hour: number;
  readonly atStart: number;
  readonly atEnd: number;
  readonly burstFrom: number;
  readonly burstTo: number;
  readonly burstFactor: number;
}

function hourFactor(seed: number, shape: TrafficShape, hour: number): number {
  if (shape === 'sporadic') return uniform(seed, hour, 1) < 0.45 ? 2 * uniform(seed, hour, 2) : 0;
  return (
    Math.exp(0.1 * gaussian(seed, hour, 1)) *
    (1 + 0.08 * gaussian(seed, Math.floor(hour / HOURS_PER_WEEK), 3))
  );
}

function rateAtHour(seed: number, stream: Stream, hour: number): number {
  const local = hour + stream.utcOffsetHours + EPOCH_WEEKDAY * 24;
  const index = ((local % HOURS_PER_WEEK) + HOURS_PER_WEEK) % HOURS_PER_WEEK;
  const factor = Math.max(0, hourFactor(seed, stream.shape, hour));
  return stream.peakPerMinute * (weekOf(stream.shape)[index] ?? 0) * factor;
}

function hourRate(seed: number, stream: Stream, hour: number): HourRate {
  const bursts = uniform(seed, hour, 4) < stream.burstShare;
  const burstFrom = bursts ? Math.floor(uniform(seed, hour, 5) * 55) : MINUTES_PER_HOUR;
  const burstTo = burstFrom + 2 + Math.floor(uniform(seed, hour, 6) * 7);
  const burstFactor = 2.5 + 3 * uniform(seed, hour, 7);
  const atEnd = rateAtHour(seed, stream, hour + 1);
  return { hour, atStart: rateAtHour(seed, stream, hour), atEnd, burstFrom, burstTo, burstFactor };
}

function fillHour(
  seed: number,
  rate: HourRate,
  from: number,
  to: number,
  into: Int32Array,
  at: number,
): void {
  if (rate.atStart === 0 && rate.atEnd === 0) return;
  for (let minute = from; minute < to; minute += 1) {
    const within = minute - rate.hour * MINUTES_PER_HOUR;
    let mean = rate.atStart + ((rate.atEnd - rate.atStart) * within) / MINUTES_PER_HOUR;
    if (within >= rate.burstFrom && within < rate.burstTo) mean *= rate.burstFactor;
    into[at + minute - from] = countAt(mean, seed, minute, 8, 9);
  }
}

/** Writes the requests that arrive in each minute from the minute `from` (since the epoch) on; `into` holds zeros. */
export function fillArrivals(seed: number, arrivals: Arrivals, from: number, into: Int32Array): void {
  const end = from + into.length;
  if (arrivals.kind === 'schedule') {
    const { everyMinutes, offsetMinutes } = arrivals;
    const first = from + ((((offsetMinutes - from) % everyMinutes) + everyMinutes) % everyMinutes);
    for (let minute = first; minute < end; minute += everyMinutes) into[minute - from] = arrivals.count;
    return;
  }
  for (let start = from; start < end; ) {
    const hour = Math.floor(start / MINUTES_PER_HOUR);
    const stop = Math.min(end, (hour + 1) * MINUTES_PER_HOUR);
    fillHour(seed, hourRate(seed, arrivals, hour), start, stop, into, start - from);
    start = stop;
  }
}
