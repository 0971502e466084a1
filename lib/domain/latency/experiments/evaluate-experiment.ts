import type { AfterWindow } from './after-window';
import { type Finding, findDifference, isLook } from './find-difference';
import type { SideSamples } from './pair-periods';
import { type Statistic, statistics } from './statistic';
import { dayMs } from './week-slots';

/** One workload of an experiment, with all that was rolled up of it on both sides. */
export interface ObservedWorkload {
  readonly before: SideSamples;
  readonly after: SideSamples;
}

/** What is known of each statistic; only whole days since the change are compared. */
export function findDifferences(
  { before, after }: ObservedWorkload,
  window: AfterWindow,
): readonly Finding[] {
  const end = window.from + window.days * dayMs;
  const whole: SideSamples = {
    hours: after.hours.filter(({ at }) => at >= window.from && at < end),
    days: after.days.filter(({ at }) => at >= window.from && at + dayMs <= end),
  };
  return statistics.map((statistic) => findDifference(statistic, { before, after: whole }, window));
}

/** Why an experiment is over, in words; null while it goes on. */
export function whyOver(
  primary: Statistic,
  findings: readonly (readonly Finding[])[],
  window: AfterWindow,
): string | null {
  if (window.isOver) {
    return window.isCutShort ? 'Its change was taken back.' : `Its ${window.plannedDays} days are over.`;
  }
  if (!isLook(window)) return null;
  const isSettled = findings.every((own) =>
    own.some(({ statistic, verdict }) => statistic === primary && verdict !== 'notEnoughData'),
  );
  return isSettled ? `Its verdict was settled after ${window.days} days.` : null;
}
