import { formatDay, formatTimeOfDay } from '@/lib/format/date';

const hourMs = 3_600_000;
const steps = [1, 3, 6, 12, 24, 48, 120, 168].map((hours) => hours * hourMs);

/** The least round number (1, 2, 4, 6 or 8 × 10ⁿ, so that its half is round too) that is not below `value`; 1 for nothing. */
export function toNiceMax(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 4, 6, 8, 10].find((candidate) => candidate * power >= value * 0.999_999) ?? 10;
  return factor * power;
}

/** The values to name on an axis from 0 to `top`: both ends, and the middle unless it would read like one of them. */
export function toValueTicks(top: number, format: (value: number) => string): readonly number[] {
  const middle = format(top / 2);
  return middle === format(0) || middle === format(top) ? [0, top] : [0, top / 2, top];
}

export interface TimeTick {
  readonly at: number;
  readonly label: string;
}

/** At most `most` moments of a window to name, on whole hours or days of the zone. */
export function toTimeTicks(start: string, end: string, timeZone: string, most: number): readonly TimeTick[] {
  const from = Date.parse(start);
  const to = Date.parse(end);
  const step = steps.find((candidate) => (to - from) / candidate <= most) ?? hourMs * 24 * 30;
  const offset = zoneOffsetMs(from, timeZone);
  const first = Math.ceil((from + offset) / step) * step - offset;
  const ticks: TimeTick[] = [];
  for (let at = first; at <= to; at += step) {
    const iso = new Date(at).toISOString();
    const time = formatTimeOfDay(iso, timeZone);
    ticks.push({ at, label: step >= 24 * hourMs || time === '00:00' ? formatDay(iso, timeZone) : time });
  }
  return ticks;
}

/** How far a zone's clocks are ahead of UTC at a moment, in ms. */
function zoneOffsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(at));
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(at / 60_000) * 60_000;
}

/** Label positions moved apart to at least `gap`, in their order, without leaving 0…`height`. */
export function spreadLabels(positions: readonly number[], gap: number, height: number): readonly number[] {
  const order = positions
    .map((position, index) => ({ position, index }))
    .sort((a, b) => a.position - b.position);
  let floor = 0;
  for (const label of order) {
    label.position = Math.max(label.position, floor);
    floor = label.position + gap;
  }
  let ceiling = height;
  for (const label of order.toReversed()) {
    label.position = Math.min(label.position, ceiling);
    ceiling = label.position - gap;
  }
  const spread = [...positions];
  for (const { position, index } of order) spread[index] = position;
  return spread;
}
