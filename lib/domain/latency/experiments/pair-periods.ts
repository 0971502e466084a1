import { weekHours } from '../../costs/compare/week-shape';
import { groupBy } from '../../group-by';
import type { Comparing, PeriodSample } from './statistic';
import { hourOfWeek, weekdayOf } from './week-slots';

/** Hours and days of one side. */
export interface SideSamples {
  readonly hours: readonly PeriodSample[];
  /** Whole UTC days only. */
  readonly days: readonly PeriodSample[];
}

/** What the same hours of one day of the week said before and after. */
export interface WeekdayPair {
  readonly weekday: number;
  readonly before: number;
  readonly after: number;
  /** The logarithm of after ÷ before. */
  readonly change: number;
}

/** Before and after by the day of the week, with what stands behind it. */
export interface Paired {
  readonly unit: 'hour' | 'day';
  readonly weekdays: readonly WeekdayPair[];
  /** Hours, or days, after the change that have the same before it. */
  readonly pairs: number;
  readonly requestsBefore: number;
  readonly requestsAfter: number;
}

/**
 * The periods after a change beside the same ones of the week before it. Times are compared hour by hour, or day by day
 * where most requests after it came in hours of too few; a period without its like is left out on both sides. A day of
 * hours begins when the comparison does, at `from` in ms, so that all of them are whole.
 */
export function pairPeriods(
  comparing: Comparing,
  before: SideSamples,
  after: SideSamples,
  from: number,
): Paired {
  if (comparing.by === 'share')
    return toPaired('hour', matched('hour', { before, after, from }, hasShare(comparing)), ofShares);
  const means = ofMeans(comparing);
  const [isUsable, byDay] = [hasValue(comparing), comparing.by === 'amount' || comparing.unit === 'day'];
  const days = () => toPaired('day', matched('day', { before, after, from }, isUsable), means);
  if (byDay) return days();
  const hourly = toPaired('hour', matched('hour', { before, after, from }, isUsable), means);
  const all = after.hours.reduce((sum, { requests }) => sum + (requests ?? 0), 0);
  if (hourly.pairs > 0 && hourly.requestsAfter * 2 >= all) return hourly;
  const daily = days();
  return daily.pairs > 0 ? daily : hourly;
}

interface Usable {
  readonly at: number;
  readonly requests: number;
  /** A time or an amount; of shares how many requests it counts. */
  readonly value: number;
}

/** One hour of the week, or day of it, with all there is of it on both sides. */
interface Slot {
  readonly weekday: number;
  readonly before: readonly Usable[];
  readonly after: readonly Usable[];
}

type Read = (sample: PeriodSample) => number | null;

const hasShare =
  ({ part }: Extract<Comparing, { by: 'share' }>): Read =>
  (sample) =>
    (sample.requests ?? 0) === 0 ? null : part(sample);

function hasValue(comparing: Exclude<Comparing, { by: 'share' }>): Read {
  return (sample) => {
    if (comparing.by === 'time' && (sample.requests ?? 0) < comparing.leastRequests) return null;
    const value = comparing.read(sample);
    return value === null || value <= 0 ? null : value;
  };
}

interface Sides {
  readonly before: SideSamples;
  readonly after: SideSamples;
  readonly from: number;
}

function matched(unit: 'hour' | 'day', { before, after, from }: Sides, read: Read): readonly Slot[] {
  const slotOf = unit === 'hour' ? hourOfWeek : weekdayOf;
  const usable = (samples: readonly PeriodSample[]) =>
    groupBy(
      samples.flatMap((sample): Usable[] => {
        const value = read(sample);
        return value === null ? [] : [{ at: sample.at, requests: sample.requests ?? 0, value }];
      }),
      ({ at }) => slotOf(at),
    );
  const side = (samples: SideSamples) => usable(unit === 'hour' ? samples.hours : samples.days);
  const like = side(before);
  return [...side(after)].flatMap(([slot, own]) => {
    const beside = like.get(slot);
    return beside
      ? [{ weekday: unit === 'hour' ? dayOfSlot(slot, from) : slot, before: beside, after: own }]
      : [];
  });
}

/** The day of the week, counted from the hour at which days begin, that an hour of the week belongs to. */
function dayOfSlot(slot: number, from: number): number {
  const begins = hourOfWeek(from) % 24;
  return Math.floor(((slot - begins + weekHours) % weekHours) / 24);
}

type ToPair = (slots: readonly Slot[]) => Omit<WeekdayPair, 'weekday'>;

function toPaired(unit: Paired['unit'], slots: readonly Slot[], toPair: ToPair): Paired {
  return {
    unit,
    weekdays: [...groupBy(slots, ({ weekday }) => weekday)]
      .sort(([a], [b]) => a - b)
      .map(([weekday, own]) => ({ weekday, ...toPair(own) })),
    pairs: slots.reduce((sum, { after }) => sum + after.length, 0),
    requestsBefore: requestsOf(slots.flatMap(({ before }) => before)),
    requestsAfter: requestsOf(slots.flatMap(({ after }) => after)),
  };
}

/** Geometric means over the slots, each as precise as its two sides together and as their requests felt it. */
function ofMeans({ by }: Comparing): ToPair {
  const weigh = (one: Usable) => (by === 'amount' ? 1 : one.requests);
  return (slots) => {
    let [weights, before, after] = [0, 0, 0];
    for (const slot of slots) {
      const [a, b] = [sumOf(slot.after, weigh), sumOf(slot.before, weigh)];
      const weight = (a * b) / (a + b);
      weights += weight;
      before += (weight * sumOf(slot.before, (one) => weigh(one) * Math.log(one.value))) / b;
      after += (weight * sumOf(slot.after, (one) => weigh(one) * Math.log(one.value))) / a;
    }
    const change = (after - before) / weights;
    return { before: Math.exp(before / weights), after: Math.exp(after / weights), change };
  };
}

/** Shares of all requests of the slots. One request in all of both sides is added to each, so that none is no ratio of none. */
function ofShares(slots: readonly Slot[]): Omit<WeekdayPair, 'weekday'> {
  const [beside, own] = [slots.flatMap(({ before }) => before), slots.flatMap(({ after }) => after)];
  const [requestsBefore, requestsAfter] = [requestsOf(beside), requestsOf(own)];
  const before = sumOf(beside, ({ value }) => value) / requestsBefore;
  const after = sumOf(own, ({ value }) => value) / requestsAfter;
  const one = 1 / (requestsBefore + requestsAfter);
  return { before, after, change: Math.log((after + one) / (before + one)) };
}

function requestsOf(periods: readonly Usable[]): number {
  return sumOf(periods, ({ requests }) => requests);
}

function sumOf(periods: readonly Usable[], pick: (one: Usable) => number): number {
  return periods.reduce((sum, one) => sum + pick(one), 0);
}
