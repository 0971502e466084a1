import type { FunctionLoad } from '../../traffic/profile';
import { type SeriesReader, SPAN_MINUTES } from '../../traffic/series';
import { fingerprintBetween, type Timeline } from '../../traffic/timeline';

const dayMinutes = 1440;
const dayMs = dayMinutes * 60_000;
const keepAliveMs = 15 * 60_000;

/** What a function did in a day, as far as it is billed. */
export interface FunctionDay {
  readonly invocations: number;
  /** Milliseconds of execution on demand, rounded up as AWS does, the init phase of cold starts included. */
  readonly onDemandMs: number;
  /** Milliseconds of execution on provisioned environments. */
  readonly provisionedMs: number;
}

/** On average rounding up to a millisecond adds half of one. */
const roundingMs = 0.5;

/** The counts of a day: what was served, how much of it by provisioned environments, and how often one started cold. */
function countsOf(reader: SeriesReader, load: FunctionLoad, from: number) {
  const counts = { invocations: 0, provisioned: 0, coldStarts: 0 };
  for (let begin = from; begin < from + dayMinutes; begin += SPAN_MINUTES) {
    const span = reader.functionSpan(load, begin);
    for (const [index, invocations] of span.invocations.entries()) {
      counts.invocations += invocations;
      counts.coldStarts += span.coldStarts[index] ?? 0;
      if ((span.provisioned[index] ?? 0) > 0)
        counts.provisioned += invocations - (span.spillover[index] ?? 0);
    }
  }
  return counts;
}

/** Works out the day that starts at `dayAt` (ms, midnight UTC) from the minutes that its metrics are made of. */
export function functionDay(reader: SeriesReader, load: FunctionLoad, dayAt: number): FunctionDay {
  const from = dayAt / 60_000;
  const { invocations, provisioned, coldStarts } = countsOf(reader, load, from);
  if (invocations === 0) return { invocations, onDemandMs: 0, provisionedMs: 0 };
  const window = { from, periodMinutes: dayMinutes, periods: 1, until: from + dayMinutes };
  const durationMs = reader.functionSeries(load, 'Duration', window)[0]?.sum ?? 0;
  const runMs = durationMs + roundingMs * invocations;
  const { medianMs, sigma } = load.profile.cold;
  const initMs = coldStarts * medianMs * Math.exp((sigma * sigma) / 2);
  const share = provisioned / invocations;
  return { invocations, onDemandMs: runMs * (1 - share) + initMs, provisionedMs: runMs * share };
}

/** What a day's figures depend on beside the function itself: equal keys mean equal figures. */
export function functionDayKey(load: FunctionLoad, dayAt: number): string {
  const [from, to] = [dayAt - keepAliveMs, dayAt + dayMs];
  const capacity = `${fingerprintBetween(load.provisioned, from, to)}/${fingerprintBetween(load.reserved, from, to)}`;
  return `${load.seed}/${dayAt}/${load.timeoutMs}/${load.endsAt}/${capacity}`;
}

/** Seconds × value of a timeline in [from, to) ms, each stretch that ended rounded up to whole `roundSeconds`. */
export function heldSeconds(
  timeline: Timeline<number>,
  from: number,
  to: number,
  roundSeconds: number,
): number {
  let total = 0;
  for (const [index, entry] of timeline.entries()) {
    const start = Math.max(from, entry.at);
    const end = Math.min(to, timeline[index + 1]?.at ?? to);
    if (end <= start) continue;
    const seconds = (end - start) / 1000;
    const ended = end < to;
    total += entry.value * (ended ? Math.ceil(seconds / roundSeconds) * roundSeconds : seconds);
  }
  return total;
}
