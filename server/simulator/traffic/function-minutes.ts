import { arrivalCounter } from './arrivals';
import type { Cell } from './cell';
import { busyWith, excessShare, peakConcurrency } from './concurrency';
import { lognormalCell } from './lognormal-cell';
import type { FunctionLoad, FunctionProfile } from './profile';
import { countFrom, gaussian, uniform } from './random';
import { valueAt } from './timeline';

export const MINUTE_MS = 60_000;
/** Lambda keeps an idle environment for about this long. */
export const KEEP_ALIVE_MINUTES = 15;
/** Environments are also replaced while busy; about one in this many minutes each. */
const RECYCLE_MINUTES = 130;

/** What one minute of a function was like. */
export interface FunctionMinute {
  readonly invocations: number;
  readonly throttles: number;
  /** Most environments busy at once. */
  readonly concurrency: number;
  /** Of those, the ones that were not provisioned. */
  readonly onDemand: number;
  /** On-demand environments still warm from the minutes before. */
  readonly warm: number;
  /** Environments provisioned and in force; 0 is none. */
  readonly provisioned: number;
  readonly provisionedInvocations: number;
  /** Invocations beyond the provisioned environments; 0 when none are provisioned. */
  readonly spillover: number;
}

function meanMs(profile: FunctionProfile): number {
  return profile.warm.medianMs * Math.exp((profile.warm.sigma * profile.warm.sigma) / 2);
}

/** A schedule fires everything at once. */
function clumpOf(profile: FunctionProfile): number {
  return profile.arrivals.kind === 'schedule' ? profile.arrivals.count : profile.burstiness;
}

/** At least one once a limit is passed at all, since the peak says that somebody was turned away. */
function partOf(requests: number, share: number): number {
  return requests === 0 ? 0 : Math.min(requests, Math.max(1, Math.round(requests * share)));
}

/** What becomes of the requests that arrived in a minute, given the environments they may use. */
function serve(
  arrived: number,
  shape: { readonly durationMs: number; readonly clump: number },
  limits: { readonly provisioned: number; readonly reserved: number | null; readonly warm: number },
): FunctionMinute {
  const { provisioned, reserved, warm } = limits;
  const wanted = busyWith(arrived, shape.durationMs, shape.clump);
  const peak = peakConcurrency(wanted);
  const limit = reserved ?? Number.POSITIVE_INFINITY;
  const throttles = peak > limit ? partOf(arrived, excessShare(wanted, limit)) : 0;
  const invocations = arrived - throttles;
  const concurrency = Math.min(peak, limit, invocations);
  const onDemand = Math.max(0, concurrency - provisioned);
  const spills = provisioned > 0 && onDemand > 0;
  const spillover = spills ? partOf(invocations, excessShare(wanted, provisioned)) : 0;
  const provisionedInvocations = provisioned > 0 ? invocations - spillover : 0;
  return {
    invocations,
    throttles,
    concurrency,
    onDemand,
    warm,
    provisioned,
    provisionedInvocations,
    spillover,
  };
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

/** Calls `visit` for each minute in [from, from + count), numbered since the epoch, with what happened in it. */
export function simulateFunction(
  load: FunctionLoad,
  from: number,
  count: number,
  visit: (minute: number, result: FunctionMinute) => void,
): void {
  const { profile } = load;
  const arrivals = arrivalCounter(load.seed, profile.arrivals);
  const shape = { durationMs: Math.min(load.timeoutMs, meanMs(profile)), clump: clumpOf(profile) };
  const first = Math.ceil(load.createdAt / MINUTE_MS);
  const pool = new WarmPool();
  for (let minute = Math.max(0, from - KEEP_ALIVE_MINUTES); minute < from + count; minute += 1) {
    const at = minute * MINUTE_MS;
    const arrived = minute < first || at >= load.endsAt ? 0 : arrivals(minute);
    const provisioned = valueAt(load.provisioned, at, 0);
    const reserved = valueAt(load.reserved, at, null);
    const result = serve(arrived, shape, { provisioned, reserved, warm: pool.warmBefore() });
    pool.record(minute, result.onDemand);
    if (minute >= from) visit(minute, result);
  }
}

/** Returns the cold starts of a minute: environments beyond the warm ones, and those that were replaced. */
export function coldStartsOf(load: FunctionLoad, minute: number, result: FunctionMinute): number {
  const { invocations, onDemand, warm, provisioned, spillover } = result;
  if (onDemand === 0) return 0;
  const grown = Math.max(0, onDemand - warm);
  const replaced = countFrom(Math.min(onDemand, warm) / RECYCLE_MINUTES, uniform(load.seed, minute, 20), 0);
  return Math.min(provisioned > 0 ? spillover : invocations, grown + replaced);
}

/** Returns the failed invocations of a minute: few, and now and then a bad twenty minutes. */
export function errorsOf(load: FunctionLoad, minute: number, invocations: number): number {
  if (invocations === 0) return 0;
  const incident = uniform(load.seed, Math.floor(minute / 20), 21) < 0.002 ? 20 : 1;
  const mean = invocations * Math.min(0.6, load.profile.errorRate * incident);
  return Math.min(
    invocations,
    countFrom(mean, uniform(load.seed, minute, 22), gaussian(load.seed, minute, 23)),
  );
}

/** Returns the Duration cell of a minute: warm execution time in ms, never beyond the function's timeout. */
export function durationCell(load: FunctionLoad, minute: number, invocations: number): Cell | null {
  if (invocations === 0) return null;
  const { seed, profile } = load;
  const drift = 0.06 * gaussian(seed, Math.floor(minute / 60), 30) + 0.03 * gaussian(seed, minute, 31);
  const mu = Math.log(profile.warm.medianMs) + drift;
  return lognormalCell(invocations, mu, profile.warm.sigma, gaussian(seed, minute, 32), load.timeoutMs);
}

/** Returns the init-duration cell of a minute's cold starts, in ms. */
export function initCell(load: FunctionLoad, minute: number, coldStarts: number): Cell | null {
  if (coldStarts === 0) return null;
  const { cold } = load.profile;
  const noise = gaussian(load.seed, minute, 33);
  return lognormalCell(coldStarts, Math.log(cold.medianMs), cold.sigma, noise, Number.POSITIVE_INFINITY);
}
