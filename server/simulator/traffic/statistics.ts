import type { Cell, CellKind } from './cell';
import { normalQuantile } from './normal';

/** A statistic as CloudWatch spells it, parsed. Bounds are quantiles (0–1) or values; null is open. */
export type Statistic =
  | { readonly kind: 'SampleCount' | 'Sum' | 'Average' | 'Minimum' | 'Maximum' }
  | { readonly kind: 'percentile'; readonly p: number }
  | {
      readonly kind: RangeKind;
      readonly unit: 'quantile' | 'value';
      readonly low: number;
      readonly high: number;
    };

type RangeKind = 'trimmedMean' | 'winsorizedMean' | 'trimmedCount' | 'trimmedSum' | 'percentileRank';

const RANGES: Record<string, RangeKind> = {
  TM: 'trimmedMean',
  WM: 'winsorizedMean',
  TC: 'trimmedCount',
  TS: 'trimmedSum',
  PR: 'percentileRank',
};
const NUMBER = '[0-9]+(?:\\.[0-9]{1,10})?';
const SIMPLE = new RegExp(`^(p|tm|wm|tc|ts)(${NUMBER})$`);
const PERCENT_RANGE = new RegExp(`^(TM|WM|TC|TS)\\((?:(${NUMBER})%)?:(?:(${NUMBER})%)?\\)$`);
const VALUE_RANGE = new RegExp(`^(TM|WM|TC|TS|PR)\\((${NUMBER})?:(${NUMBER})?\\)$`);

/** Returns the statistic a text names, or null when CloudWatch would refuse it. */
export function parseStatistic(text: string): Statistic | null {
  switch (text) {
    case 'SampleCount':
    case 'Sum':
    case 'Average':
    case 'Minimum':
    case 'Maximum':
      return { kind: text };
    case 'IQM':
      return { kind: 'trimmedMean', unit: 'quantile', low: 0.25, high: 0.75 };
    default:
      return parseSimple(text) ?? parseRange(text);
  }
}

function parseSimple(text: string): Statistic | null {
  const match = SIMPLE.exec(text);
  if (match === null) return null;
  const share = Number(match[2]) / 100;
  if (share > 1) return null;
  if (match[1] === 'p') return { kind: 'percentile', p: share };
  const kind = RANGES[(match[1] ?? '').toUpperCase()];
  return kind === undefined ? null : { kind, unit: 'quantile', low: 0, high: share };
}

function parseRange(text: string): Statistic | null {
  const percent = PERCENT_RANGE.exec(text);
  const match = percent ?? VALUE_RANGE.exec(text);
  const kind = RANGES[match?.[1] ?? ''];
  if (match === null || kind === undefined || (match[2] === undefined && match[3] === undefined)) return null;
  const scale = percent === null ? 1 : 100;
  const low =
    match[2] === undefined ? (percent === null ? Number.NEGATIVE_INFINITY : 0) : Number(match[2]) / scale;
  const top = percent === null ? Number.POSITIVE_INFINITY : 1;
  const high = match[3] === undefined ? top : Number(match[3]) / scale;
  if (low >= high || (percent !== null && high > 1)) return null;
  return { kind, unit: percent === null ? 'value' : 'quantile', low, high };
}

/** Returns the value at quantile p (0–1) of what a cell holds; never decreases with p, never leaves [min, max]. */
export function quantileOf(cell: Cell, kind: CellKind, p: number): number {
  const mean = Math.min(cell.max, Math.max(cell.min, cell.sum / cell.count));
  switch (kind) {
    case 'flag':
      return p > 1 - mean || cell.min === 1 ? cell.max : cell.min;
    case 'level':
      return p <= 0.5 ? cell.min + (mean - cell.min) * 2 * p : mean + (cell.max - mean) * (2 * p - 1);
    case 'lognormal': {
      const center = cell.logSum / cell.count;
      const variance = Math.max(0, cell.logSquares / cell.count - center * center);
      if (variance < 1e-12 || cell.count === 1) return cell.min + (cell.max - cell.min) * p;
      const value = Math.exp(center + Math.sqrt(variance) * normalQuantile(p));
      return Math.min(cell.max, Math.max(cell.min, value));
    }
  }
}

const STEPS = 64;

function meanBetween(cell: Cell, kind: CellKind, low: number, high: number): number {
  let total = 0;
  for (let i = 0; i < STEPS; i += 1)
    total += quantileOf(cell, kind, low + ((i + 0.5) / STEPS) * (high - low));
  return total / STEPS;
}

/** Share of samples at or below a value, found by halving since quantiles only rise. */
function shareUpTo(cell: Cell, kind: CellKind, value: number): number {
  if (value >= cell.max) return 1;
  if (value < cell.min) return 0;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (quantileOf(cell, kind, middle) <= value) low = middle;
    else high = middle;
  }
  return low;
}

function rangeStatistic(
  cell: Cell,
  kind: CellKind,
  range: Extract<Statistic, { unit: string }>,
): number | null {
  const low = range.unit === 'quantile' ? range.low : shareUpTo(cell, kind, range.low);
  const high = range.unit === 'quantile' ? range.high : shareUpTo(cell, kind, range.high);
  const share = Math.max(0, high - low);
  if (range.kind === 'percentileRank') return share * 100;
  if (range.kind === 'trimmedCount') return share * cell.count;
  if (share === 0) return null;
  const scale = cell.sum / cell.count / Math.max(Number.MIN_VALUE, meanBetween(cell, kind, 0, 1));
  const inside = meanBetween(cell, kind, low, high) * (Number.isFinite(scale) && scale > 0 ? scale : 1);
  const trimmed = Math.min(cell.max, Math.max(cell.min, inside));
  if (range.kind === 'trimmedMean') return trimmed;
  if (range.kind === 'trimmedSum') return trimmed * share * cell.count;
  return low * quantileOf(cell, kind, low) + share * trimmed + (1 - high) * quantileOf(cell, kind, high);
}

/** Returns a statistic of a cell, or null when nothing lies in the range it asks for. */
export function statisticOf(cell: Cell, kind: CellKind, statistic: Statistic): number | null {
  switch (statistic.kind) {
    case 'SampleCount':
      return cell.count;
    case 'Sum':
      return cell.sum;
    case 'Average':
      return Math.min(cell.max, Math.max(cell.min, cell.sum / cell.count));
    case 'Minimum':
      return cell.min;
    case 'Maximum':
      return cell.max;
    case 'percentile':
      return quantileOf(cell, kind, statistic.p);
    default:
      return rangeStatistic(cell, kind, statistic);
  }
}
