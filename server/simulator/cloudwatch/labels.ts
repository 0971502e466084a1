import type { TimeSeries } from './math/value';

const OFFSET = /^([+-])(\d{2})(\d{2})$/;
const PLACEHOLDER = /\$\{([^}]*)\}/g;
const PROPERTY = /^PROP\(\s*'([^']*)'\s*\)$/;

/** Returns minutes east of UTC of a label option such as `+0130`, or null for another text. */
export function readOffset(text: string): number | null {
  const match = OFFSET.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

interface Caller {
  readonly account: string;
  readonly region: string;
}

/** What labels show besides their series. */
export interface LabelContext {
  readonly caller: Caller;
  /** East of UTC. */
  readonly offsetMinutes: number;
}

function shownTime(time: number | undefined, { offsetMinutes }: LabelContext): string {
  if (time === undefined) return '--';
  const local = new Date(time + offsetMinutes * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetMinutes === 0 ? 'UTC' : ''}`.trim();
}

function shownNumber(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '--' : String(Number(value.toPrecision(5)));
}

function propertyOf(name: string, { metric, stat, periodSeconds }: TimeSeries, caller: Caller): string {
  if (name.startsWith('Dim.'))
    return new Map(Object.entries(metric?.dimensions ?? {})).get(name.slice(4)) ?? '';
  switch (name) {
    case 'AccountId':
      return caller.account;
    case 'Region':
      return caller.region;
    case 'MetricName':
      return metric?.name ?? '';
    case 'Namespace':
      return metric?.namespace ?? '';
    case 'Period':
      return String(periodSeconds);
    case 'Stat':
      return stat ?? '';
    default:
      return '';
  }
}

type Point = readonly [number, number];

function extreme(points: readonly Point[], better: (a: number, b: number) => boolean): Point | undefined {
  const [first, ...others] = points;
  return others.reduce((best, point) => (best && better(point[1], best[1]) ? point : best), first);
}

function shown(name: string, series: TimeSeries, context: LabelContext): string | null {
  const points = [...series.points];
  const sum = points.reduce((all, [, value]) => all + value, 0);
  const ends: Readonly<Record<string, Point | undefined>> = {
    FIRST: points[0],
    LAST: points.at(-1),
    MIN: extreme(points, (a, b) => a < b),
    MAX: extreme(points, (a, b) => a > b),
  };
  const property = PROPERTY.exec(name);
  if (property !== null) return propertyOf(property[1] ?? '', series, context.caller);
  if (Object.hasOwn(ends, name)) return shownNumber(ends[name]?.[1]);
  const timed = name.endsWith('_TIME') ? name.slice(0, -5) : '';
  if (Object.hasOwn(ends, timed)) return shownTime(ends[timed]?.[0], context);
  switch (name) {
    case 'LABEL':
      return series.label;
    case 'SUM':
      return shownNumber(points.length === 0 ? undefined : sum);
    case 'AVG':
      return shownNumber(points.length === 0 ? undefined : sum / points.length);
    case 'DATAPOINT_COUNT':
      return String(points.length);
    default:
      return null;
  }
}

/**
 * Returns the label a result shows: its own, or the query's with what it says in `${…}` filled in. A plain label of an
 * array of series has each one's own after it.
 */
export function labelOf(
  label: string | null,
  series: TimeSeries,
  isList: boolean,
  context: LabelContext,
): string {
  if (label === null) return series.label;
  if (!label.includes('${')) return isList ? `${label} ${series.label}` : label;
  return label.replaceAll(PLACEHOLDER, (whole, name: string) => shown(name.trim(), series, context) ?? whole);
}
