/** Formatters are dear to make; there are only so many time zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
}

/** Returns whether there is a time zone of that IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Returns what clocks in a zone show at a moment (ms), as if that were UTC (ms). */
export function wallTime(zone: string, at: number): number {
  if (zone === 'UTC') return at;
  const parts = new Map<string, number>();
  for (const { type, value } of formatterOf(zone).formatToParts(at)) parts.set(type, Number(value));
  const part = (name: string) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const HALF_DAY_MS = 43_200_000;

/** Returns the first moment (ms) at which clocks in a zone show a wall time, or null where they skip it. */
export function momentOf(zone: string, wall: number): number | null {
  if (zone === 'UTC') return wall;
  const offsets = [wall - HALF_DAY_MS, wall + HALF_DAY_MS].map((near) => wallTime(zone, near) - near);
  const moments = offsets.map((offset) => wall - offset).filter((at) => wallTime(zone, at) === wall);
  return moments.length === 0 ? null : Math.min(...moments);
}
