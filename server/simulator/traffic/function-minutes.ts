import { fillArrivals } from './arrivals';
import { type Busy, busyWith, excessShare, peakConcurrency } from './concurrency';
import type { FunctionMinutes } from './function-columns';
import type { FunctionLoad, FunctionProfile } from './profile';
import { countAt } from './random';
import { timelineReader } from './timeline';
import { takePart } from './version-part';

export const MINUTE_MS = 60_000;
/** Lambda keeps an idle environment for about this long. */
export const KEEP_ALIVE_MINUTES = 15;
/** Environments are also replaced while busy; about one in this many minutes each. */
const RECYCLE_MINUTES = 130;
const ALL_VERSIONS = new Uint8Array(0);
const ZEROS = new Int32Array(0);

/** Milliseconds a function's invocation takes on average, the model's one input to how busy it is. */
function meanMs(load: FunctionLoad): number {
  const { medianMs, sigma } = load.profile.warm;
  return Math.min(load.timeoutMs, medianMs * Math.exp((sigma * sigma) / 2));
}

/** A schedule fires everything at once. */
function clumpOf(profile: FunctionProfile): number {
  return profile.arrivals.kind === 'schedule' ? profile.arrivals.count : profile.burstiness;
}

/** At least one once a limit is passed at all, since the peak says that somebody was turned away. */
function partOf(requests: number, share: number): number {
  return requests === 0 ? 0 : Math.min(requests, Math.max(1, Math.round(requests * share)));
}

/** Peak of on-demand environments over the last minutes: what is still warm. */
class WarmPool {
  private readonly recent = new Int32Array(KEEP_ALIVE_MINUTES);

  warmBefore(): number {
    let most = 0;
    for (let i = 0; i < KEEP_ALIVE_MINUTES; i += 1) most = Math.max(most, this.recent[i] ?? 0);
    return most;
  }

  record(minute: number, peak: number): void {
    this.recent[minute % KEEP_ALIVE_MINUTES] = peak;
  }
}

/**
 * One block for all columns: typed arrays are dear to make and spans are kept by the thousand. Columns that can hold
 * nothing but zeros are empty.
 */
function emptyMinutes(load: FunctionLoad, from: number, count: number): FunctionMinutes {
  const limited = load.reserved.length > 0 ? 1 : 0;
  const provisioned = load.provisioned.length > 0 ? 2 : 0;
  const block = new Int32Array(count * (3 + limited + provisioned));
  const column = (index: number) => block.subarray(index * count, (index + 1) * count);
  const invocations = column(0);
  return {
    from,
    invocations,
    whole: invocations,
    isSecond: ALL_VERSIONS,
    concurrency: column(1),
    coldStarts: column(2),
    throttles: limited === 0 ? ZEROS : column(3),
    provisioned: provisioned === 0 ? ZEROS : column(3 + limited),
    spillover: provisioned === 0 ? ZEROS : column(4 + limited),
  };
}

function withoutLead(minutes: FunctionMinutes, lead: number): FunctionMinutes {
  const invocations = minutes.invocations.subarray(lead);
  return {
    ...minutes,
    from: minutes.from + lead,
    invocations,
    whole: invocations,
    throttles: minutes.throttles.subarray(lead),
    concurrency: minutes.concurrency.subarray(lead),
    provisioned: minutes.provisioned.subarray(lead),
    spillover: minutes.spillover.subarray(lead),
    coldStarts: minutes.coldStarts.subarray(lead),
  };
}

/** Nobody calls a function before it was created or once it is gone. */
function clearOutside({ createdAt, endsAt }: FunctionLoad, begin: number, arrivals: Int32Array): void {
  const end = begin + arrivals.length;
  if (createdAt > begin * MINUTE_MS) arrivals.fill(0, 0, Math.ceil(createdAt / MINUTE_MS) - begin);
  if (endsAt < end * MINUTE_MS) arrivals.fill(0, Math.max(0, Math.ceil(endsAt / MINUTE_MS) - begin));
}

interface Limits {
  readonly provisioned: number;
  readonly reserved: number | null;
}

/** Writes what becomes of a minute's requests, and returns the most on-demand environments busy at once. */
function serve(minutes: FunctionMinutes, index: number, busy: Busy, limits: Limits): number {
  const { provisioned, reserved } = limits;
  const peak = peakConcurrency(busy);
  const limit = reserved ?? Number.POSITIVE_INFINITY;
  const throttles = peak > limit ? partOf(busy.requests, excessShare(busy, limit)) : 0;
  const invocations = busy.requests - throttles;
  const concurrency = Math.min(peak, limit, invocations);
  const onDemand = Math.max(0, concurrency - provisioned);
  minutes.invocations[index] = invocations;
  if (throttles > 0) minutes.throttles[index] = throttles;
  minutes.concurrency[index] = concurrency;
  if (provisioned > 0 && onDemand > 0)
    minutes.spillover[index] = partOf(invocations, excessShare(busy, provisioned));
  return onDemand;
}

/** Environments beyond the warm ones, and those that were replaced. */
function coldStartsOf(load: FunctionLoad, minute: number, onDemand: number, warm: number): number {
  const replaced = countAt(Math.min(onDemand, warm) / RECYCLE_MINUTES, load.seed, minute, 20, 20);
  return Math.max(0, onDemand - warm) + replaced;
}

/** Returns what became of the requests in each of `count` minutes from the minute `from` (since the epoch) on. */
export function simulateFunction(load: FunctionLoad, from: number, count: number): FunctionMinutes {
  const begin = Math.max(0, from - KEEP_ALIVE_MINUTES);
  const lead = from - begin;
  const minutes = emptyMinutes(load, begin, lead + count);
  // The requests that arrive stand in the column of those served until that is known.
  fillArrivals(load.seed, load.profile.arrivals, begin, minutes.invocations);
  clearOutside(load, begin, minutes.invocations);
  const provisionedAt = timelineReader(load.provisioned, begin * MINUTE_MS, 0);
  const reservedAt = timelineReader(load.reserved, begin * MINUTE_MS, null);
  const [durationMs, clump] = [meanMs(load), clumpOf(load.profile)];
  const pool = new WarmPool();
  for (let index = 0; index < lead + count; index += 1) {
    const minute = begin + index;
    const at = minute * MINUTE_MS;
    const provisioned = provisionedAt(at);
    if (provisioned > 0) minutes.provisioned[index] = provisioned;
    const arrived = minutes.invocations[index] ?? 0;
    let onDemand = 0;
    if (arrived > 0) {
      const busy = busyWith(arrived, durationMs, clump);
      onDemand = serve(minutes, index, busy, { provisioned, reserved: reservedAt(at) });
    }
    if (onDemand > 0) {
      const cold = coldStartsOf(load, minute, onDemand, pool.warmBefore());
      const may = provisioned > 0 ? minutes.spillover[index] : minutes.invocations[index];
      minutes.coldStarts[index] = Math.min(may ?? 0, cold);
    }
    pool.record(minute, onDemand);
  }
  const simulated = withoutLead(minutes, lead);
  return load.part === null ? simulated : takePart(load.seed, load.part, simulated);
}
