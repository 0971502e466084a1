import { arrivalCounter } from './arrivals';
import type { Cell } from './cell';
import { excessShare, peakConcurrency } from './concurrency';
import { lognormalCell } from './lognormal-cell';
import type { FunctionLoad, FunctionProfile } from './profile';
import { countFrom, gaussian, uniform } from './random';
import { valueAt } from './timeline';

export const MINUTE_MS = 60_000;
/** Lambda keeps an idle environment for about this long. */
export const KEEP_ALIVE_MINUTES = 15;
/** Environments are also replaced while busy; about one in this many minutes each. */
const RECYCLE_MINUTES = 130;

/** What one minute of a function was like; null cells are metrics AWS would not emit. */
export interface FunctionMinute {
  readonly invocations: number;
  readonly errors: number;
  readonly throttles: number;
  /** Most environments busy at once. */
  readonly concurrency: number;
  readonly coldStarts: number;
  /** Environments provisioned and in force; 0 is none. */
  readonly provisioned: number;
  readonly provisionedInvocations: number;
  readonly spillover: number;
  /** Most provisioned environments busy at once. */
  readonly provisionedConcurrency: number;
}

interface Demand {
  readonly accepted: number;
  readonly throttles: number;
  readonly concurrency: number;
  readonly onDemand: number;
  readonly spillover: number;
}

function meanMs(profile: FunctionProfile): number {
  return profile.warm.medianMs * Math.exp((profile.warm.sigma * profile.warm.sigma) / 2);
}

/** At least one once the limit is passed at all, since the peak says that somebody was turned away. */
function partOf(requests: number, share: number): number {
  return requests === 0 ? 0 : Math.min(requests, Math.max(1, Math.round(requests * share)));
}

function demandOf(
  profile: FunctionProfile,
  arrived: number,
  provisioned: number,
  reserved: number | null,
): Demand {
  const duration = meanMs(profile);
  const { burstiness } = profile;
  const wanted = peakConcurrency(arrived, duration, burstiness);
  const limit = reserved ?? Number.POSITIVE_INFINITY;
  const throttles = wanted > limit ? partOf(arrived, excessShare(arrived, duration, burstiness, limit)) : 0;
  const accepted = arrived - throttles;
  const concurrency = accepted === 0 ? 0 : Math.min(wanted, limit);
  const onDemand = Math.max(0, concurrency - provisioned);
  const share = onDemand === 0 ? 0 : excessShare(accepted, duration, burstiness, provisioned);
  const spillover = provisioned > 0 && onDemand > 0 ? partOf(accepted, share) : 0;
  return { accepted, throttles, concurrency, onDemand, spillover };
}

/** Peak of on-demand environments over the last minutes: what is still warm. */
class WarmPool {
  private readonly recent = new Float64Array(KEEP_ALIVE_MINUTES);

  warmBefore(): number {
    let most = 0;
    for (let i = 0; i < KEEP_ALIVE_MINUTES; i += 1) most = Math.max(most, this.recent[i] ?? 0);
    return most;
  }

  record(minute: number, peak: number): void {
    this.recent[minute % KEEP_ALIVE_MINUTES] = peak;
  }
}

function coldStartsOf(
  seed: number,
  minute: number,
  demand: Demand,
  onDemandCalls: number,
  warm: number,
): number {
  const grown = Math.max(0, demand.onDemand - warm);
  const replaced = countFrom(Math.min(demand.onDemand, warm) / RECYCLE_MINUTES, uniform(seed, minute, 20), 0);
  return Math.min(onDemandCalls, grown + replaced);
}

function errorsOf(seed: number, minute: number, rate: number, invocations: number): number {
  const incident = uniform(seed, Math.floor(minute / 20), 21) < 0.002 ? 20 : 1;
  const mean = invocations * Math.min(0.6, rate * incident);
  return Math.min(invocations, countFrom(mean, uniform(seed, minute, 22), gaussian(seed, minute, 23)));
}

/** Calls `visit` for each minute in [from, from + count), numbered since the epoch, with what happened in it. */
export function simulateFunction(
  load: FunctionLoad,
  from: number,
  count: number,
  visit: (minute: number, result: FunctionMinute) => void,
): void {
  const { seed, profile } = load;
  const arrivals = arrivalCounter(seed, profile.arrivals);
  const first = Math.ceil(load.createdAt / MINUTE_MS);
  const pool = new WarmPool();
  for (let minute = Math.max(0, from - KEEP_ALIVE_MINUTES); minute < from + count; minute += 1) {
    const at = minute * MINUTE_MS;
    const provisioned = valueAt(load.provisioned, at, 0);
    const arrived = minute < first || at >= load.endsAt ? 0 : arrivals(minute);
    const demand = demandOf(profile, arrived, provisioned, valueAt(load.reserved, at, null));
    if (minute >= from) visit(minute, minuteOf(load, minute, demand, provisioned, pool.warmBefore()));
    pool.record(minute, demand.onDemand);
  }
}

function minuteOf(
  load: FunctionLoad,
  minute: number,
  demand: Demand,
  provisioned: number,
  warm: number,
): FunctionMinute {
  const { accepted, throttles, concurrency, spillover } = demand;
  const onDemandCalls = provisioned > 0 ? spillover : accepted;
  return {
    invocations: accepted,
    errors: errorsOf(load.seed, minute, load.profile.errorRate, accepted),
    throttles,
    concurrency,
    coldStarts: coldStartsOf(load.seed, minute, demand, onDemandCalls, warm),
    provisioned,
    provisionedInvocations: provisioned > 0 ? accepted - spillover : 0,
    spillover,
    provisionedConcurrency: Math.min(provisioned, concurrency),
  };
}

/** Returns the Duration cell of a minute: warm execution time in ms, never beyond the function's timeout. */
export function durationCell(load: FunctionLoad, minute: number, invocations: number): Cell | null {
  const { seed, profile } = load;
  const drift = 0.06 * gaussian(seed, Math.floor(minute / 60), 30) + 0.03 * gaussian(seed, minute, 31);
  const mu = Math.log(profile.warm.medianMs) + drift;
  return lognormalCell(invocations, mu, profile.warm.sigma, gaussian(seed, minute, 32), load.timeoutMs);
}

/** Returns the init-duration cell of a minute's cold starts, in ms. */
export function initCell(load: FunctionLoad, minute: number, coldStarts: number): Cell | null {
  const { cold } = load.profile;
  const noise = gaussian(load.seed, minute, 33);
  return lognormalCell(coldStarts, Math.log(cold.medianMs), cold.sigma, noise, Number.POSITIVE_INFINITY);
}
