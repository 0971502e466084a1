import type { PlanAhead } from '@/lib/contracts/plans-ahead';
import { listFreezes } from '@/lib/domain/changes/policies/freeze-window';
import type { Policy } from '@/lib/domain/changes/policies/policy';
import { sayPolicyScope, sayRule } from '@/lib/domain/changes/policies/say-policy';
import { toInstant, toUtcMs, toWallTime } from '@/lib/domain/time/zoned-time';
import { formatDay } from '@/lib/format/date';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** The Monday before the epoch’s Thursday. */
const mondayMs = -3 * dayMs;

/** A stretch of time that a timeline shows. */
export interface TimelineWindow {
  readonly from: Date;
  readonly until: Date;
}

/** So many whole weeks from Monday, `later` times as many after those that have `now`; counted in UTC, so that every reader asks for the same. */
export function toTimelineWindow(now: Date, weeks: number, later: number): TimelineWindow {
  const thisWeek = Math.floor((now.getTime() - mondayMs) / weekMs) * weekMs + mondayMs;
  const from = thisWeek + later * weeks * weekMs;
  return { from: new Date(from), until: new Date(from + weeks * weekMs) };
}

/** Something drawn over time; shares of the width from the left, 0–1. */
export interface TimelineSpan {
  readonly start: number;
  readonly end: number;
}

export interface TimelineTick {
  readonly at: number;
  readonly label: string;
}

export interface Timeline {
  readonly ticks: readonly TimelineTick[];
  /** Null: now is not in sight. */
  readonly now: number | null;
  readonly lanes: readonly (TimelineSpan & { readonly plan: PlanAhead })[];
}

/** Where each plan, each first day of a week and now stand in a window. */
export function toTimeline(
  plans: readonly PlanAhead[],
  window: TimelineWindow,
  now: Date,
  timeZone: string,
): Timeline {
  const at = shareOf(window);
  const position = at(now);
  return {
    ticks: toTicks(window, timeZone).map((day) => {
      return { at: at(day), label: formatDay(day.toISOString(), timeZone) };
    }),
    now: position >= 0 && position <= 1 ? position : null,
    lanes: plans.flatMap((plan) => {
      const span = toSpan(new Date(plan.startsAt), new Date(plan.endsAt), window);
      return span ? [{ plan, ...span }] : [];
    }),
  };
}

/** What of a stretch of time is in a window; null where nothing is. */
export function toSpan(from: Date, until: Date, window: TimelineWindow): TimelineSpan | null {
  const at = shareOf(window);
  const [start, end] = [Math.max(0, at(from)), Math.min(1, at(until))];
  return end > 0 && start < 1 ? { start, end } : null;
}

const roomForWords = 0.25;

/** Where the words of a bar go: on the side with more room, or on a bar across the middle that has room for them itself. */
export function placeWords({ start, end }: TimelineSpan): 'before' | 'within' | 'after' {
  if (start < 0.5 && end > 0.5 && end - start >= roomForWords) return 'within';
  return 1 - end >= start ? 'after' : 'before';
}

function shareOf({ from, until }: TimelineWindow): (at: Date) => number {
  const length = until.getTime() - from.getTime();
  return (at) => (at.getTime() - from.getTime()) / length;
}

/** A freeze as a timeline shows it: what it is of, and when it holds. */
export interface FreezeLane {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly spans: readonly TimelineSpan[];
}

/** The freezes that hold at some time in a window. */
export function toFreezeLanes(
  policies: readonly Pick<Policy, 'id' | 'module' | 'stage' | 'rule' | 'reason'>[],
  window: TimelineWindow,
): readonly FreezeLane[] {
  return policies.flatMap((policy) => {
    const { id, rule, reason } = policy;
    if (rule.kind !== 'freeze') return [];
    const spans = listFreezes(rule.window, window.from, window.until).flatMap(({ from, until }) => {
      const span = toSpan(from, until, window);
      return span ? [span] : [];
    });
    if (spans.length === 0) return [];
    const scope = sayPolicyScope(policy);
    return [{ id, label: `Freeze: ${scope}`, words: `${sayRule(rule)} ${reason}`, spans }];
  });
}

const mostTicks = 7;

/** Mondays at midnight in a zone, thinned out to what can be read. */
function toTicks({ from, until }: TimelineWindow, timeZone: string): readonly Date[] {
  const weeks = Math.round((until.getTime() - from.getTime()) / weekMs);
  const every = Math.ceil(weeks / mostTicks);
  const first = toWallTime(from, 'UTC');
  return Array.from({ length: weeks }, (_, week) => week)
    .filter((week) => week % every === 0)
    .flatMap((week) => {
      const monday = new Date(toUtcMs(first) + week * weekMs);
      const midnight = toInstant(toWallTime(monday, 'UTC'), timeZone) ?? monday;
      return midnight >= from && midnight < until ? [midnight] : [];
    });
}
