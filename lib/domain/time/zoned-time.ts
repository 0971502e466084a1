/** A date and time on the wall, to the minute, without a zone. */
export interface WallTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const dayMs = 86_400_000;

/** Whether the runtime knows a time zone by that name, e.g. Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at a moment. */
export function toWallTime(at: Date, timeZone: string): WallTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/**
 * The moment at which the clocks of a zone show this; null where they never do, since they were put forward. Where
 * they show it twice, the first.
 */
export function toInstant(wall: WallTime, timeZone: string): Date | null {
  const asUtc = toUtcMs(wall);
  const offsets = [asUtc - dayMs, asUtc + dayMs].map((around) => offsetAt(new Date(around), timeZone));
  const candidates = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b);
  const found = candidates.find((ms) => toUtcMs(toWallTime(new Date(ms), timeZone)) === asUtc);
  return found === undefined ? null : new Date(found);
}

/** Milliseconds as if the wall were in UTC: what wall times are compared by. */
export function toUtcMs({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

function offsetAt(at: Date, timeZone: string): number {
  return toUtcMs(toWallTime(at, timeZone)) - Math.floor(at.getTime() / 60_000) * 60_000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const existing = formats.get(timeZone);
  if (existing) return existing;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
