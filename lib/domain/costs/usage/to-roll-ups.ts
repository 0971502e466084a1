import type { WorkloadKind } from '../../inventory/snapshot';
import { type Balancing, toBalancerUse } from './balancer-use';
import type { ObservedCapacity } from './capacity-timeline';
import { meanOf, secondsOf, stretchesOf } from './capacity-timeline';
import type { RollUpWindow } from './plan-roll-up';
import type { AskedFigure, PeriodMaximum, PeriodStatistic, RolledFigure, RollUp } from './roll-up';

/** What CloudWatch answered: a value per start of a period in ms; a figure that was not asked is not in it. */
export type FigurePoints = Partial<Record<AskedFigure, ReadonlyMap<number, number>>>;

export interface RollUpInput {
  readonly kind: WorkloadKind;
  readonly window: RollUpWindow;
  readonly points: FigurePoints;
  /** The period statistics once more, asked by the day where `points` are by the hour. */
  readonly dayPoints?: FigurePoints;
  /** Oldest first. */
  readonly capacity: readonly ObservedCapacity[];
  /** Null: does not apply, or its load balancers have not been read. */
  readonly balancing: Balancing | null;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Hours before the end of a window whose datapoints may still be under way. */
const lateMs = 3 * hourMs;

/**
 * The roll-ups of a window that CloudWatch has answered: a row for each day, and one for each hour in which anything
 * happened. A count without a datapoint is zero, since AWS emits counts only when there is something to count; a
 * figure that was not asked is null.
 */
export function toRollUps(input: RollUpInput): readonly RollUp[] {
  const { start, end, periodSeconds } = input.window;
  const rows: RollUp[] = [];
  for (let day = start.getTime(); day < end.getTime(); day += dayMs) {
    const dayEnd = Math.min(day + dayMs, end.getTime());
    if (periodSeconds === 86_400) {
      rows.push({ ...rowOf(input, 'day', day, dayEnd), hoursWithData: null });
      continue;
    }
    const hours: RollUp[] = [];
    for (let hour = day; hour < dayEnd; hour += hourMs) {
      hours.push(rowOf(input, 'hour', hour, hour + hourMs));
    }
    rows.push(toDay(hours, day, input.dayPoints ?? {}), ...hours.filter(isEventful));
  }
  return rows;
}

function rowOf(input: RollUpInput, period: RollUp['period'], from: number, to: number): RollUp {
  const { kind, points, capacity, balancing, window } = input;
  const count = (figure: RolledFigure) => countAt(points, figure, from);
  const tasks = count('taskMinutes');
  const perTask = count('requestsPerTask');
  const desired = kind === 'service' ? secondsOf(capacity, 'desired', from, to) : null;
  const hours = (to - from) / hourMs;
  const invocations = count('invocations');
  const isIdle = invocations === 0;
  const ofCalls = (figure: RolledFigure) => (isIdle ? 0 : count(figure));
  const architectures = stretchesOf(capacity, 'architecture', from, to);
  return {
    period,
    start: new Date(from),
    hoursAsked: hours,
    hoursWithData: desired === 0 || Object.values(points).some((one) => one.has(from)) ? 1 : 0,
    invocations,
    errors: ofCalls('errors'),
    throttles: count('throttles'),
    durationMsSum: ofCalls('durationMsSum'),
    // Lambda notes one duration for each invocation.
    durationSamples: invocations,
    coldStarts: ofCalls('coldStarts'),
    initMsSum: ofCalls('initMsSum'),
    provisionedInvocations: ofCalls('provisionedInvocations'),
    provisionedSpillover: ofCalls('provisionedSpillover'),
    provisionedSeconds: kind === 'function' ? secondsOf(capacity, 'provisioned', from, to) : null,
    taskSeconds: tasks === null ? null : tasks * 60,
    desiredTaskSeconds: desired,
    spotShare: meanOf(capacity, 'spotShare', from, to),
    // Each minute's requests are divided by the tasks of that minute, so the mean number of tasks gives them back.
    requests: perTask === null || tasks === null ? null : (perTask * tasks) / (hours * 60),
    ...(balancing ? toBalancerUse(balancing, from, to, window.end.getTime() - lateMs) : unknownBalancers),
    memoryMb: meanOf(capacity, 'memoryMb', from, to),
    cpuUnits: meanOf(capacity, 'cpuUnits', from, to),
    architecture: architectures.at(-1)?.value ?? null,
    ...statisticsAt(points, from),
    ...maximaOf((figure) => points[figure]?.get(from) ?? null),
  };
}

const unknownBalancers = { balancerHours: null, lcuHours: null };

function countAt(points: FigurePoints, figure: RolledFigure, at: number): number | null {
  const answered = points[figure];
  return answered ? (answered.get(at) ?? 0) : null;
}

// A percentile or maximum of nothing is unknown, unlike a count.
function statisticsAt(points: FigurePoints, at: number): Readonly<Record<PeriodStatistic, number | null>> {
  const known = (figure: PeriodStatistic) => points[figure]?.get(at) ?? null;
  return {
    latencyMsP50: known('latencyMsP50'),
    latencyMsP90: known('latencyMsP90'),
    latencyMsP95: known('latencyMsP95'),
    latencyMsP99: known('latencyMsP99'),
    initMsP50: known('initMsP50'),
    initMsP95: known('initMsP95'),
    initMsP99: known('initMsP99'),
  };
}

function maximaOf(
  known: (figure: PeriodMaximum) => number | null,
): Readonly<Record<PeriodMaximum, number | null>> {
  return {
    concurrencyMax: known('concurrencyMax'),
    provisionedUtilisationMax: known('provisionedUtilisationMax'),
    cpuPercentMax: known('cpuPercentMax'),
    memoryPercentMax: known('memoryPercentMax'),
  };
}

function isEventful(row: RollUp): boolean {
  const { invocations, taskSeconds, provisionedSeconds } = row;
  return [invocations, taskSeconds, provisionedSeconds].some((value) => value !== null && value > 0);
}

function toDay(hours: readonly RollUp[], start: number, dayPoints: FigurePoints): RollUp {
  const sum = (pick: (row: RollUp) => number | null) => sumOf(hours.map(pick));
  const weight = (row: RollUp) => row.durationMsSum || row.taskSeconds || 0;
  const mean = (pick: (row: RollUp) => number | null) => weightedMean(hours, pick, weight);
  return {
    period: 'day',
    start: new Date(start),
    hoursAsked: hours.length,
    hoursWithData: sum((row) => row.hoursWithData),
    invocations: sum((row) => row.invocations),
    errors: sum((row) => row.errors),
    throttles: sum((row) => row.throttles),
    durationMsSum: sum((row) => row.durationMsSum),
    durationSamples: sum((row) => row.durationSamples),
    coldStarts: sum((row) => row.coldStarts),
    initMsSum: sum((row) => row.initMsSum),
    provisionedInvocations: sum((row) => row.provisionedInvocations),
    provisionedSpillover: sum((row) => row.provisionedSpillover),
    provisionedSeconds: sum((row) => row.provisionedSeconds),
    taskSeconds: sum((row) => row.taskSeconds),
    desiredTaskSeconds: sum((row) => row.desiredTaskSeconds),
    requests: sum((row) => row.requests),
    balancerHours: sum((row) => row.balancerHours),
    lcuHours: sum((row) => row.lcuHours),
    spotShare: mean((row) => row.spotShare),
    memoryMb: mean((row) => row.memoryMb),
    cpuUnits: mean((row) => row.cpuUnits),
    architecture: hours.at(-1)?.architecture ?? null,
    ...statisticsAt(dayPoints, start),
    ...maximaOf((figure) => mostOf(hours, figure)),
  };
}

function mostOf(rows: readonly RollUp[], figure: PeriodMaximum): number | null {
  const known = rows.flatMap((row) => row[figure] ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

/** A sum of which a part is unknown is unknown. */
function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** The mean by use; where nothing was used, the last value. */
function weightedMean(
  rows: readonly RollUp[],
  pick: (row: RollUp) => number | null,
  weight: (row: RollUp) => number,
): number | null {
  const first = rows[0] && pick(rows[0]);
  if (rows.every((row) => pick(row) === first)) return first ?? null;
  let sum = 0;
  let weights = 0;
  for (const row of rows) {
    const value = pick(row);
    if (value === null) continue;
    sum += value * weight(row);
    weights += weight(row);
  }
  const last = rows.at(-1);
  return weights > 0 ? sum / weights : last ? pick(last) : null;
}
