import { formatSeconds } from './duration';

const dayMs = 86_400_000;

/** How far `iso` is from `now` when that is under a day ("3 min ago", "in 2 h"), else its date and time. */
export function formatWhen(iso: string, now: Date, timeZone: string): string {
  const at = new Date(iso);
  const difference = now.getTime() - at.getTime();
  if (Math.abs(difference) >= dayMs) return formatDateTime(iso, now, timeZone);
  const seconds = Math.abs(difference) / 1000;
  if (seconds < 5) return 'just now';
  const length = formatSeconds(seconds < 60 ? seconds : coarse(seconds));
  return difference > 0 ? `${length} ago` : `in ${length}`;
}

/** Whole minutes under an hour, whole hours above. */
function coarse(seconds: number): number {
  return seconds < 3570 ? Math.round(seconds / 60) * 60 : Math.round(seconds / 3600) * 3600;
}

/** Day and time in a zone: "12 Nov, 14:03"; with the year when it is not `now`'s. */
export function formatDateTime(iso: string, now: Date, timeZone: string): string {
  const at = new Date(iso);
  const sameYear = at.getUTCFullYear() === now.getUTCFullYear();
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** The instant to the second in UTC: "2026-11-12 14:03:22 UTC". */
export function formatUtc(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A day in a zone, for axes and groups: "12 Nov". */
export function formatDay(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(new Date(iso));
}

/** A time of day in a zone: "14:03". */
export function formatTimeOfDay(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  );
}

/** A window of whole days as people say it: "last 24 hours", "last 7 days". */
export function formatWindow(days: number): string {
  return days === 1 ? 'last 24 hours' : `last ${days} days`;
}
