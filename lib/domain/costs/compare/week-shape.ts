/** Hours of a week, from Monday 00:00 UTC. */
export const weekHours = 168;

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const most = digits.length - 1;

/** Hours of the week in which equally much is asked. */
export interface Level {
  /** How many of the 168 hours. */
  readonly hours: number;
  /** Traffic in such an hour ÷ the week's average. */
  readonly intensity: number;
  /** How many of those hours lie within the schedule that was asked for. */
  readonly scheduled: number;
}

/** A week's traffic hour by hour as text of 168 digits, each in 35ths of the busiest hour; empty for nothing at all. */
export function encodeShape(hourly: readonly number[]): string {
  const top = Math.max(...hourly, 0);
  if (top === 0 || hourly.length !== weekHours) return '';
  return hourly.map((value) => digits[Math.round((Math.max(0, value) / top) * most)] ?? '0').join('');
}

/** True for text that `encodeShape` could have made; empty is a flat week. */
export function isShape(text: string): boolean {
  return text === '' || (/^[0-9a-z]{168}$/.test(text) && /[1-9a-z]/.test(text));
}

/** The levels of a week; a flat one where nothing is known of its shape. */
export function toLevels(shape: string, isScheduled: (hour: number) => boolean): readonly Level[] {
  const weights = shape === '' ? Array.from({ length: weekHours }, () => 1) : [...shape].map(readDigit);
  const average = weights.reduce((sum, weight) => sum + weight, 0) / weekHours;
  const levels = new Map<number, { hours: number; scheduled: number }>();
  weights.forEach((weight, hour) => {
    const level = levels.get(weight) ?? { hours: 0, scheduled: 0 };
    level.hours += 1;
    if (isScheduled(hour)) level.scheduled += 1;
    levels.set(weight, level);
  });
  return [...levels].map(([weight, level]) => ({ ...level, intensity: weight / average }));
}

/** Traffic of the busiest hour ÷ the week's average. */
export function peakIntensity(shape: string): number {
  return Math.max(...toLevels(shape, () => false).map(({ intensity }) => intensity));
}

function readDigit(digit: string): number {
  return Math.max(0, digits.indexOf(digit));
}
