import { type Paired, pairPeriods, type SideSamples } from './pair-periods';
import { comparingOf, type Statistic } from './statistic';

export const findingVerdicts = ['lower', 'higher', 'similar', 'notEnoughData'] as const;
export type FindingVerdict = (typeof findingVerdicts)[number];

/** The change of a statistic: after ÷ before, less 1. */
export interface Difference {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** What is known of one statistic before and after a change. */
export interface Finding {
  readonly statistic: Statistic;
  readonly verdict: FindingVerdict;
  /** Of a typical hour or day, the same of the week on both sides; null where there is none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: Difference | null;
  /** 0–1: how sure the interval of the difference is. */
  readonly confidence: number;
  readonly unit: 'hour' | 'day';
  readonly pairs: number;
  readonly weekdays: number;
  readonly requestsBefore: number;
  readonly requestsAfter: number;
  /** Why there is not enough data, as a clause; null where there is. */
  readonly why: string | null;
  /** About how many more days would do; null where there is no saying, or none are needed. */
  readonly moreDays: number | null;
}

/** How far an experiment has come. */
export interface Progress {
  /** Where its first day begins, in ms since 1970. */
  readonly from: number;
  /** Whole days since the change. */
  readonly days: number;
  /** Whole days it is to last. */
  readonly plannedDays: number;
}

/** A difference within a tenth either way is called similar; of shares of requests a tenth of a percent point is too. */
const tolerance = 0.1;
const leastShare = 0.001;
const leastWeekdays = 3;
const mostDays = 28;

/**
 * How sure a verdict is: 97 % at the end and 99.9 % at each of up to seven looks before it, which together are wrong in
 * less than one of twenty where nothing changed (J. L. Haybittle, 1971; R. Peto et al., 1976).
 */
const atEnd = { confidence: 0.97, t: [5.643, 3.896, 3.298, 3.003, 2.829] } as const;
const beforeEnd = { confidence: 0.999, t: [31.599, 12.924, 8.61, 6.869, 5.959] } as const;

/** The days at whose end an experiment may conclude: each of the first week from the third on, each week's, and the last. */
export function isLook({ days, plannedDays }: Pick<Progress, 'days' | 'plannedDays'>): boolean {
  return days >= plannedDays || (days >= leastWeekdays && (days < 7 || days % 7 === 0));
}

/**
 * What the same hours of the week say of a statistic before and after. Days of the week are the sample, since hours of
 * one day go up and down together: their differences' mean, with Student's interval over three to seven of them.
 */
export function findDifference(
  statistic: Statistic,
  sides: { readonly before: SideSamples; readonly after: SideSamples },
  progress: Progress,
): Finding {
  const { by } = comparingOf(statistic);
  const paired = pairPeriods(comparingOf(statistic), sides.before, sides.after, progress.from);
  const { confidence, t } = progress.days >= progress.plannedDays ? atEnd : beforeEnd;
  const { unit, pairs, weekdays, requestsBefore, requestsAfter } = paired;
  const counts = { unit, pairs, weekdays: weekdays.length, requestsBefore, requestsAfter };
  const common = { statistic, confidence, ...counts };
  if (weekdays.length === 0) {
    return {
      ...common,
      verdict: 'notEnoughData',
      before: null,
      after: null,
      difference: null,
      ...whyNone(statistic, sides, progress),
    };
  }
  const average = by === 'time' ? (values: readonly number[]) => Math.exp(mean(values.map(Math.log))) : mean;
  const levels = {
    before: average(weekdays.map((day) => day.before)),
    after: average(weekdays.map((day) => day.after)),
  };
  const spread = spreadOf(paired, by, levels.before);
  const half = halfWidth(spread, weekdays.length, t);
  if (half === null) {
    return {
      ...common,
      ...levels,
      verdict: 'notEnoughData',
      difference: null,
      why: `it takes ${leastWeekdays} days of the week at least to tell a change from their ups and downs`,
      moreDays: Math.max(1, leastWeekdays - progress.days),
    };
  }
  const reach = reachOf(by, levels.before);
  const verdict = judge(spread.estimate, half, reach);
  const isOpen = verdict === 'notEnoughData';
  return {
    ...common,
    ...levels,
    verdict,
    difference: toDifference(spread.estimate, half, by),
    why: isOpen ? 'its days differ too much among themselves so far' : null,
    moreDays: isOpen ? daysToGo(spread, reach, progress) : null,
  };
}

interface Spread {
  readonly estimate: number;
  /** Standard deviation of the changes of the days of the week. */
  readonly deviation: number;
  /** What an interval is at least, whatever the days say. */
  readonly least: number;
}

type By = ReturnType<typeof comparingOf>['by'];

function spreadOf({ weekdays, requestsBefore, requestsAfter }: Paired, by: By, before: number): Spread {
  // Money adds up: a day's difference counts by its dollars, not by how many times dearer it was.
  const changes = weekdays.map((day) => (by === 'amount' ? (day.after - day.before) / before : day.change));
  const estimate = mean(changes);
  const squares = changes.reduce((sum, one) => sum + (one - estimate) ** 2, 0);
  // Of n requests without one that failed, up to 3 in n may fail all the same (the rule of three).
  const unseen = 3 / Math.max(1, Math.min(requestsBefore, requestsAfter));
  return {
    estimate,
    deviation: Math.sqrt(squares / Math.max(1, changes.length - 1)),
    least: by === 'share' ? Math.log1p(unseen / Math.max(before, leastShare)) : 0,
  };
}

function halfWidth({ deviation, least }: Spread, weekdays: number, t: readonly number[]): number | null {
  const quantile = t[Math.min(weekdays, 7) - leastWeekdays];
  return quantile === undefined ? null : Math.max(least, (quantile * deviation) / Math.sqrt(weekdays));
}

function judge(estimate: number, half: number, reach: number): FindingVerdict {
  if (Math.abs(estimate) + half <= reach) return 'similar';
  if (estimate + half < 0) return 'lower';
  if (estimate - half > 0) return 'higher';
  return 'notEnoughData';
}

function reachOf(by: By, before: number): number {
  if (by === 'amount') return tolerance;
  return Math.log1p(
    by === 'time' ? tolerance : Math.max(tolerance, leastShare / Math.max(before, leastShare)),
  );
}

function toDifference(estimate: number, half: number, by: By): Difference {
  const say = by === 'amount' ? (value: number) => value : Math.expm1;
  return { estimate: say(estimate), low: say(estimate - half), high: say(estimate + half) };
}

/** Days until a verdict, if days go on as so far: at a look before the end, at the end, or beyond it. */
function daysToGo(spread: Spread, reach: number, { days, plannedDays }: Progress): number | null {
  for (let day = days + 1; day <= mostDays; day += 1) {
    if (!isLook({ days: day, plannedDays })) continue;
    const level = day >= plannedDays ? atEnd : beforeEnd;
    // From the second week on each day of the week is the mean of more days.
    const deviation = spread.deviation * Math.sqrt(Math.min(1, 7 / day));
    const half = halfWidth(
      { ...spread, deviation, least: (spread.least * days) / day },
      Math.min(7, day),
      level.t,
    );
    if (half !== null && judge(spread.estimate, half, reach) !== 'notEnoughData') return day - days;
  }
  return null;
}

function whyNone(
  statistic: Statistic,
  { before, after }: { readonly before: SideSamples; readonly after: SideSamples },
  { days }: Progress,
): { why: string; moreDays: number | null } {
  const comparing = comparingOf(statistic);
  if (days === 0) return { why: 'no whole day has passed since', moreDays: leastWeekdays };
  if (!has(before, comparing)) return { why: 'it was not measured before', moreDays: null };
  if (!has(after, comparing)) return { why: 'it was not measured since', moreDays: null };
  if (comparing.by !== 'time') return { why: 'no day since has its like before', moreDays: null };
  return {
    why: `no hour or day has the ${comparing.leastRequests} requests its percentile needs`,
    moreDays: null,
  };
}

function has({ hours, days }: SideSamples, comparing: ReturnType<typeof comparingOf>): boolean {
  const read = comparing.by === 'share' ? comparing.part : comparing.read;
  return [...hours, ...days].some((sample) => read(sample) !== null);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
