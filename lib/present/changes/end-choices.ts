import type { EndTime } from '@/lib/contracts/change-end';
import { toInstant, toUtcMs, toWallTime, type WallTime } from '@/lib/domain/time/zoned-time';
import { formatDateTime, formatTimeOfDay } from '@/lib/format/date';

/** A way to say until when; `localTime` is null for "until someone takes it back" and for a time still to be typed. */
export interface EndChoice {
  readonly value: string;
  readonly label: string;
  readonly localTime: string | null;
}

/** An end being chosen: which choice, and the time it means; null while it stays for good. */
export interface EndDraft {
  readonly choice: string;
  readonly until: EndTime | null;
}

/** No end chosen. */
export const noEnd: EndDraft = { choice: 'stays', until: null };

/** What a person adds to a plan to apply it. */
export interface ApplyWords {
  readonly reason: string;
  readonly end: EndDraft;
  /** Slug of the decision it follows; null: none is named. */
  readonly decision: string | null;
}

export const noWords: ApplyWords = { reason: '', end: noEnd, decision: null };

const hourMs = 3_600_000;
const dayMs = 86_400_000;
const friday = 5;

/** Until when a change may be: the usual ends from now on, in the person's zone, earliest first. */
export function toEndChoices(now: Date, timeZone: string): readonly EndChoice[] {
  const today = toWallTime(now, timeZone);
  const weekday = new Date(toUtcMs(today)).getUTCDay();
  const toFriday = (friday - weekday + 7) % 7;
  const soon = toWallTime(new Date(now.getTime() + 2 * hourMs), timeZone);
  const fixed = [
    { value: 'today', label: 'today, 20:00', wall: onDay(today, 0, 20) },
    { value: 'tomorrow', label: 'tomorrow, 08:00', wall: onDay(today, 1, 8) },
    { value: 'friday', label: 'Friday, 18:00', wall: onDay(today, toFriday === 0 ? 7 : toFriday, 18) },
  ].filter(({ wall }) => toUtcMs(wall) - toUtcMs(today) > hourMs);
  const named = fixed.map(({ wall, ...choice }) => ({ ...choice, localTime: toLocalTime(wall) }));
  const shown = formatTimeOfDay(new Date(now.getTime() + 2 * hourMs).toISOString(), timeZone);
  return [
    { value: 'stays', label: 'someone takes it back', localTime: null },
    { value: 'soon', label: `in 2 hours, ${shown}`, localTime: toLocalTime(soon) },
    ...named,
    { value: 'other', label: 'another time…', localTime: null },
  ];
}

function onDay({ year, month, day }: WallTime, days: number, hour: number): WallTime {
  const at = new Date(Date.UTC(year, month - 1, day) + days * dayMs);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour, minute: 0 };
}

function toLocalTime(wall: WallTime): string {
  return new Date(toUtcMs(wall)).toISOString().slice(0, 16);
}

/** What is wrong with an end being chosen; null when nothing is, or none is chosen. */
export function endProblemOf({ until }: EndDraft, now: Date): string | null {
  const end = until && readEnd(until, now);
  return end && 'problem' in end ? end.problem : null;
}

/** The moment an end means, or what is wrong with it in words. */
export function readEnd(
  { localTime, timeZone }: EndTime,
  now: Date,
): { readonly endsAt: Date } | { readonly problem: string } {
  const at = new Date(`${localTime}Z`);
  if (Number.isNaN(at.getTime())) return { problem: 'Give a date and a time.' };
  const endsAt = toInstant(toWallTime(at, 'UTC'), timeZone);
  if (endsAt === null)
    return { problem: `The clocks of ${timeZone} are put forward then and never show it.` };
  if (endsAt.getTime() - now.getTime() < 60_000) return { problem: 'Give a time that is still to come.' };
  return { endsAt };
}

/** An end as a person reads it, with the zone: "27 Nov, 18:00 (Europe/Berlin)". */
export function describeEnd(endsAt: Date, now: Date, timeZone: string): string {
  return `${formatDateTime(endsAt.toISOString(), now, timeZone)} (${timeZone})`;
}
