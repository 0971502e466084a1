export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
/** 1970 began on a Thursday; weeks are counted from a Monday. */
const mondayMs = 4 * dayMs;

/** The hour of the week, 0 for Monday 00:00 UTC, of a moment in ms since 1970. */
export function hourOfWeek(at: number): number {
  return Math.floor(((((at - mondayMs) % weekMs) + weekMs) % weekMs) / hourMs);
}

/** The day of the week, 0 for Monday in UTC, of a moment in ms since 1970. */
export function weekdayOf(at: number): number {
  return Math.floor(hourOfWeek(at) / 24);
}
