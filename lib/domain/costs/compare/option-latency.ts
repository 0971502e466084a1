import { type Known, known, unknown } from '../../known';
import { atColdShare, type ColdMixture, toColdMixture } from '../../latency/cold-mixture';
import { predictColdStarts } from '../../latency/cold-starts';
import {
  type Distribution,
  fitMean,
  fitMeanAndP95,
  type LogNormal,
  toDistribution,
} from '../../latency/distribution';
import { withWaiting } from '../../latency/queueing';
import { countOf, histogramDistribution } from '../../latency/time-histogram';
import { monthSeconds } from './option';
import type { OptionId } from './option-ids';
import type { MeasuredTimes, Part } from './part';
import { isScheduled } from './provisioned-options';
import { type Level, toLevels, weekHours } from './week-shape';

/** What callers are predicted to wait for, INIT included. */
export interface OptionLatency {
  readonly msP50: number;
  readonly msP95: number;
  /** What the p95 may be as far as the assumptions reach. */
  readonly rangeMsP95: { readonly low: number; readonly high: number };
  readonly assumptions: readonly string[];
}

/** The latency callers would see of a way to run a workload at its own traffic, or why there is no saying. */
export function predictOptionLatency(id: OptionId, part: Part): Known<OptionLatency> {
  const { values } = part;
  if (values.durationMsP95 === null) {
    return unknown('the p95 of its duration is not measured; type it among the assumptions');
  }
  const slower = id === 'lambdaOther' || id === 'fargateOther' ? values.armTimePercent / 100 : 1;
  if (values.durationMs <= 0) return unknown('the average duration is zero');
  const service = fitMeanAndP95(values.durationMs * slower, values.durationMsP95 * slower);
  switch (id) {
    case 'lambda':
    case 'lambdaOther':
      return known(onDemand(part, mixtureOf(part, service, slower), [sayHow(part, slower)]));
    case 'snapStart':
      return known(snapStart(part, service));
    case 'provisioned':
      return known(provisioned(part, service, () => values.provisioned));
    case 'provisionedSchedule':
      return known(provisioned(part, service, (_, on) => (on ? values.scheduled : 0)));
    case 'provisionedTracking':
      return known(provisioned(part, service, (offered) => trackedOf(part, offered)));
    case 'managedInstances':
      return queued(part, service, {
        each: values.instanceConcurrency,
        percent: values.instanceUtilisationPercent,
        floor: values.instanceFloor,
        what: 'instances',
      });
    default:
      return queued(part, service, {
        each: values.taskConcurrency,
        percent: values.taskUtilisationPercent,
        floor: values.taskFloor,
        what: 'tasks',
      });
  }
}

const fitted = 'Durations are taken to be log-normal, by their average and p95.';

function sayTimes({ warm, cold, words }: MeasuredTimes): string {
  const [warmCount, coldCount] = [warm, cold].map((pairs) => countOf(new Map(pairs)).toLocaleString('en-US'));
  return `Durations are as its logs have them: ${warmCount} warm and ${coldCount} cold requests, ${words}.`;
}

function sayHow(part: Part, slower = 1): string {
  const times = slower === 1 ? measuredTimes(part) : null;
  return times ? sayTimes(times) : fitted;
}

const measuredFields = ['durationMs', 'durationMsP95', 'initMs'] as const;

/** What its logs say of how long requests take, unless something else was said of it here. */
function measuredTimes({ times, provenance }: Part): MeasuredTimes | null {
  return measuredFields.every((name) => provenance[name].basis === 'measured') ? times : null;
}
const initSigma = 0.25;

function initOf({ values }: Part, slower = 1): LogNormal {
  const mean = Math.max(1, values.initMs * slower);
  return values.initMsP95 === null
    ? fitMean(mean, initSigma)
    : fitMeanAndP95(mean, values.initMsP95 * slower);
}

/** What callers of a function wait for, cold and warm, or why there is no saying. */
export function mixtureOfPart(part: Part): Known<ColdMixture> {
  const { durationMs, durationMsP95 } = part.values;
  if (durationMsP95 === null || durationMs <= 0)
    return unknown('its duration and the p95 of it are not measured');
  return known(mixtureOf(part, fitMeanAndP95(durationMs, durationMsP95)));
}

function mixtureOf(part: Part, service: LogNormal, slower = 1): ColdMixture {
  const times = slower === 1 ? measuredTimes(part) : null;
  if (times && times.warm.length > 0) {
    const warm = histogramDistribution(new Map(times.warm));
    if (times.cold.length === 0) return toColdMixture(warm, toDistribution(initOf(part)));
    return { warm, cold: histogramDistribution(new Map(times.cold)) };
  }
  return toColdMixture(toDistribution(service), toDistribution(initOf(part, slower)));
}

function onDemand(part: Part, mixture: ColdMixture, more: readonly string[]): OptionLatency {
  const { basis } = part.provenance.coldStartPercent;
  const reach = basis === 'measured' ? 1.2 : 2;
  const share = part.values.coldStartPercent / 100;
  return toLatency(mixture, { low: share / reach, share, high: share * reach }, [
    ...more,
    `Cold starts are ${basis === 'measured' ? 'as measured, a fifth more or less' : 'assumed, half to twice as many'}.`,
  ]);
}

function snapStart(part: Part, service: LogNormal): OptionLatency {
  const { restoreMs } = part.values;
  const restore = toDistribution(fitMean(Math.max(1, restoreMs), initSigma));
  return onDemand(part, toColdMixture(toDistribution(service), restore), [
    fitted,
    `A restore takes the place of INIT and is taken to last ${restoreMs} ms.`,
  ]);
}

interface Shares {
  readonly low: number;
  readonly share: number;
  readonly high: number;
}

function toLatency(
  mixture: ColdMixture,
  { low, share, high }: Shares,
  assumptions: readonly string[],
): OptionLatency {
  const at = (cold: number) => atColdShare(mixture, Math.min(1, cold));
  const expected = at(share);
  return {
    msP50: expected.quantile(0.5),
    msP95: expected.quantile(0.95),
    rangeMsP95: { low: at(low).quantile(0.95), high: at(high).quantile(0.95) },
    assumptions,
  };
}

/** How many environments are kept at so many requests in flight, within the schedule or outside of it. */
export type Keep = (offered: number, isOn: boolean) => number;

/** The shares of a part's requests that start cold, 0–1: as many as are likely, at least and at most. */
export function predictProvisionedShares(part: Part, keep: Keep): Shares & { readonly spilled: number } {
  const { values } = part;
  const rate = values.requests / monthSeconds(part);
  const busySeconds = values.durationMs / 1000;
  const kept = values.keptMinutes * 60;
  let [now, then, spilled] = [0, 0, 0];
  for (const { level, hours, isOn } of parted(part)) {
    const requestsPerSecond = rate * level.intensity;
    const traffic = { requestsPerSecond, busySeconds };
    const weight = (level.intensity * hours) / weekHours;
    const after = predictColdStarts(traffic, keep(requestsPerSecond * busySeconds, isOn), kept);
    now += weight * predictColdStarts(traffic, 0, kept).cold;
    then += weight * after.cold;
    spilled += weight * after.spilled;
  }
  const today = values.coldStartPercent / 100;
  // The model says by how much cold starts fall; how many there are today is better known than modelled.
  const share = Math.min(spilled, now > 1e-6 ? (today * then) / now : today * spilled);
  return { low: Math.min(share, today * spilled), share, high: Math.max(share, spilled), spilled };
}

function parted(part: Part): readonly { level: Level; hours: number; isOn: boolean }[] {
  return toLevels(part.shape, isScheduled({ ...part })).flatMap((level) => [
    { level, hours: level.scheduled, isOn: true },
    { level, hours: level.hours - level.scheduled, isOn: false },
  ]);
}

function provisioned(part: Part, service: LogNormal, keep: Keep): OptionLatency {
  const shares = predictProvisionedShares(part, keep);
  return toLatency(mixtureOf(part, service), shares, [
    sayHow(part),
    `${(shares.spilled * 100).toPrecision(2)} % of requests spill over; at most all of them start cold, at least as many as do today.`,
    `Within an hour requests come at random; an idle environment is kept ${part.values.keptMinutes} minutes.`,
  ]);
}

function trackedOf({ values }: Part, offered: number): number {
  const wanted = Math.ceil(offered / (values.trackingPercent / 100));
  return Math.min(Math.max(wanted, values.trackingMin), Math.max(values.trackingMin, values.trackingMax));
}

interface Fleet {
  readonly each: number;
  readonly percent: number;
  readonly floor: number;
  readonly what: string;
}

function queued(part: Part, service: LogNormal, fleet: Fleet): Known<OptionLatency> {
  const levels = toLevels(part.shape, () => false);
  const peak = Math.max(...levels.map(({ intensity }) => intensity));
  const average = levels.reduce((sum, { intensity, hours }) => sum + (intensity ** 2 * hours) / weekHours, 0);
  const [usual, busiest] = [average, peak].map((intensity) => waitingAt(part, service, fleet, intensity));
  if (!usual || !busiest) return unknown(`its ${fleet.what} serve less than comes`);
  return known({
    msP50: usual.quantile(0.5),
    msP95: usual.quantile(0.95),
    rangeMsP95: {
      low: toDistribution(service).quantile(0.95),
      high: Math.max(usual.quantile(0.95), busiest.quantile(0.95)),
    },
    assumptions: [
      fitted,
      `A request takes as long as on Lambda when warm, and ${fleet.what} share one queue; at least none waits, at most all come in the busiest hour.`,
      'Nothing starts cold; the load balancer’s own few milliseconds and the start of new ones are left out.',
    ],
  });
}

function waitingAt(part: Part, service: LogNormal, fleet: Fleet, intensity: number): Distribution | null {
  const { requests, durationMs } = part.values;
  const meanMs = Math.exp(service.mu + service.sigma ** 2 / 2);
  const offered = ((requests / monthSeconds(part)) * intensity * meanMs) / 1000;
  const perOne = fleet.each * (fleet.percent / 100);
  const wanted = Math.ceil(((requests / monthSeconds(part)) * intensity * durationMs) / 1000 / perOne);
  const servers = Math.floor(Math.max(fleet.floor, wanted) * fleet.each);
  return withWaiting(toDistribution(service), {
    servers,
    offered,
    meanMs,
    variability: Math.exp(service.sigma ** 2) - 1,
  });
}
