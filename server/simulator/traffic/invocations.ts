import { CellTable } from './cell';
import type { FunctionMinutes } from './function-columns';
import { addFunctionMinute, errorsIn, type FunctionMetric } from './function-metrics';
import { MINUTE_MS } from './function-minutes';
import { usedMemoryMb } from './insights-metrics';
import type { FunctionLoad } from './profile';
import { bitsAt, uniform } from './random';
import { quantileOf } from './statistics';

/** One invocation as its REPORT line tells it. */
export interface Invocation {
  /** When it began, ms since 1970. */
  readonly at: number;
  readonly requestId: string;
  /** The version that ran: digits or `$LATEST`. */
  readonly version: string;
  /** Without the init phase, to a hundredth of a millisecond. */
  readonly durationMs: number;
  /** Whole milliseconds, the init phase included. */
  readonly billedMs: number;
  /** Null for a warm start. */
  readonly initMs: number | null;
  readonly coldStart: boolean;
  readonly maxMemoryMb: number;
  /** It ended with a function error. */
  readonly error: boolean;
  /** It was served by a provisioned environment. */
  readonly provisioned: boolean;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Returns the values drawn towards `min` or `max`, all by the same part of their way, until they add up. */
function withSum(values: readonly number[], wanted: number, min: number, max: number): readonly number[] {
  const total = values.reduce((all, value) => all + value, 0);
  const end = wanted < total ? min : max;
  const room = values.length * end - total;
  const part = room === 0 ? 0 : Math.min(1, Math.max(0, (wanted - total) / room));
  return values.map((value) => value + (end - value) * part);
}

/**
 * Returns as many values as the minute's cell of a metric has samples, spread as its percentiles are, with its minimum
 * and maximum among them and its sum but for rounding.
 */
function samplesOf(load: FunctionLoad, minutes: FunctionMinutes, index: number, metric: FunctionMetric) {
  const table = new CellTable(1);
  addFunctionMinute(load, minutes, index, metric, table, 0);
  const cell = table.at(0);
  if (cell === null) return [];
  const { count, sum, min, max } = cell;
  if (count === 1) return [hundredths(sum)];
  const inner = Array.from({ length: count - 2 }, (_, one) =>
    quantileOf(cell, 'lognormal', (one + 1.5) / count),
  );
  return [min, ...withSum(inner, sum - min - max, min, max), max].map(hundredths);
}

/** Returns the numbers 0 … count − 1 in an order that depends on seed, minute and stream alone. */
function shuffled(count: number, seed: number, minute: number, stream: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform(seed, minute * 100_000 + last, stream) * (last + 1));
    const [a = 0, b = 0] = [order[last], order[other]];
    order[last] = b;
    order[other] = a;
  }
  return order;
}

function requestIdOf(seed: number, minute: number, order: number): string {
  const hex = (stream: number) =>
    bitsAt(seed, minute * 100_000 + order, stream)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c, d] = [hex(80), hex(81), hex(82), hex(83)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/**
 * Returns the single invocations of a minute in order of time; `minutes` holds it at `index`. They are what the
 * minute's metrics count: as many as Invocations, as many cold as `init_duration` has samples, as many failed as
 * Errors, as many off provisioned environments as spilled over, and durations whose sum, minimum and maximum are
 * Duration's, but for rounding. The same load and minute give the same invocations.
 */
export function invocationsOfMinute(
  load: FunctionLoad,
  minutes: FunctionMinutes,
  index: number,
  version: string,
): readonly Invocation[] {
  const count = minutes.invocations[index] ?? 0;
  if (count === 0) return [];
  const { seed } = load;
  const minute = minutes.from + index;
  const durations = samplesOf(load, minutes, index, 'Duration');
  const inits = samplesOf(load, minutes, index, 'init_duration');
  const errors = errorsIn(load, minutes, index);
  const onDemand = (minutes.provisioned[index] ?? 0) > 0 ? (minutes.spillover[index] ?? 0) : count;
  const memory = usedMemoryMb(load);
  const byDuration = shuffled(count, seed, minute, 70);
  const byError = shuffled(count, seed, minute, 71);
  const byEnvironment = shuffled(count, seed, minute, 72);
  const times = Array.from({ length: count }, (_, one) => uniform(seed, minute * 100_000 + one, 73));
  times.sort((a, b) => a - b);
  return times.map((share, order): Invocation => {
    const durationMs = durations[byDuration[order] ?? 0] ?? 0;
    const environment = byEnvironment[order] ?? 0;
    const initMs = inits[environment] ?? null;
    const span = memory.high - memory.low;
    const used = count === 1 ? 1 : uniform(seed, minute * 100_000 + order, 74);
    return {
      at: minute * MINUTE_MS + Math.floor(share * MINUTE_MS),
      requestId: requestIdOf(seed, minute, order + (minutes.isSecond[index] === 1 ? 50_000 : 0)),
      version,
      durationMs,
      billedMs: Math.ceil(durationMs + (initMs ?? 0)),
      initMs,
      coldStart: initMs !== null,
      maxMemoryMb: memory.low + Math.round(span * used),
      error: (byError[order] ?? 0) < errors,
      provisioned: environment >= onDemand,
    };
  });
}
