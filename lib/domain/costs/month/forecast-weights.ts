const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekDays = 7;
const seasons = 2;

/** A roll-up and how often it counts in a sum. */
export interface WeightedPeriod {
  readonly period: 'hour' | 'day';
  readonly start: Date;
  readonly weight: number;
}

export interface ForecastWeights {
  readonly method: 'seasonal' | 'linear';
  readonly weights: readonly WeightedPeriod[];
}

/** What is covered, and the month it is about; all at whole hours, months and days in UTC. */
export interface ForecastSpan {
  readonly coveredFrom: Date;
  readonly coveredUntil: Date;
  readonly monthEnd: Date;
}

/**
 * What the rest of the month is expected to be made of. With two whole weeks behind: each remaining hour is the mean
 * of the same hour of those weeks (whole days by their rows, the rest of the day under way by hours). With less: the
 * mean of up to seven whole days. Null: not one whole day is known.
 */
export function forecastWeights(span: ForecastSpan): ForecastWeights | null {
  const until = Math.min(span.coveredUntil.getTime(), span.monthEnd.getTime());
  const today = Math.floor(until / dayMs) * dayMs;
  const daysBehind = Math.floor((today - span.coveredFrom.getTime()) / dayMs);
  if (until >= span.monthEnd.getTime()) return { method: 'seasonal', weights: [] };
  if (daysBehind < 1) return null;
  return daysBehind >= weekDays * seasons
    ? { method: 'seasonal', weights: [...restOfDay(until, today), ...wholeDays(until, today, span.monthEnd)] }
    : {
        method: 'linear',
        weights: flat(today, Math.min(weekDays, daysBehind), span.monthEnd.getTime() - until),
      };
}

/** The last whole days before `until`, up to seven, weighted so that they make a month of `monthHours`. */
export function runRateWeights(
  { coveredFrom, coveredUntil }: Pick<ForecastSpan, 'coveredFrom' | 'coveredUntil'>,
  monthHours: number,
): readonly WeightedPeriod[] | null {
  const today = Math.floor(coveredUntil.getTime() / dayMs) * dayMs;
  const wholeDays = Math.floor((today - coveredFrom.getTime()) / dayMs);
  return wholeDays < 1 ? null : flat(today, Math.min(weekDays, wholeDays), monthHours * hourMs);
}

function restOfDay(until: number, today: number): readonly WeightedPeriod[] {
  const weights: WeightedPeriod[] = [];
  if (until === today) return weights;
  for (let hour = until; hour < today + dayMs; hour += hourMs) {
    for (let week = 1; week <= seasons; week += 1) {
      const start = new Date(hour - week * weekDays * dayMs);
      weights.push({ period: 'hour', start, weight: 1 / seasons });
    }
  }
  return weights;
}

function wholeDays(until: number, today: number, monthEnd: Date): readonly WeightedPeriod[] {
  const counts = new Array<number>(weekDays).fill(0);
  const first = until === today ? today : today + dayMs;
  for (let day = first; day < monthEnd.getTime(); day += dayMs) {
    const weekday = new Date(day).getUTCDay();
    counts[weekday] = (counts[weekday] ?? 0) + 1;
  }
  return Array.from({ length: weekDays * seasons }, (_, back) => new Date(today - (back + 1) * dayMs))
    .map((start) => ({ period: 'day' as const, start, weight: (counts[start.getUTCDay()] ?? 0) / seasons }))
    .filter(({ weight }) => weight > 0);
}

function flat(today: number, days: number, ms: number): readonly WeightedPeriod[] {
  const weight = ms / dayMs / days;
  return Array.from({ length: days }, (_, back) => ({
    period: 'day' as const,
    start: new Date(today - (back + 1) * dayMs),
    weight,
  }));
}
