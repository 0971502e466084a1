import { type Coverage, dayStart } from '../costs/usage/plan-roll-up';
import { groupBy } from '../group-by';

const dayMs = 86_400_000;
/** How far behind the reading may be before what lies between is given up as a gap. */
const behindDays = 7;
/** Rows of one answer that a plan counts on, so that an hour with more buckets than usual still fits. */
const plannedRows = 8000;
/** Buckets that an hour of a function fills at most, as a rule. */
const rowsPerHour = 80;
/** Bytes of a request where nothing says: the lines of Lambda's own, and as much again. */
const guessedBytes = 1000;

/** A stretch of time; `end` does not belong to it. */
export interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

/**
 * Which of a function's logs to read next, or null when nothing is left: at first yesterday and today, then what its
 * roll-ups cover since, and when that is done a day more into the past, down to `wantedFrom`. What lies more than a
 * week back unread is given up.
 */
export function planLogWindow(
  { coveredFrom, coveredUntil }: Coverage,
  rolled: { readonly from: Date; readonly until: Date },
  wantedFrom: Date,
): Stretch | null {
  const least = later(rolled.from, wantedFrom);
  if (coveredFrom === null || coveredUntil === null) {
    return stretch(later(least, dayStart(new Date(rolled.until.getTime() - dayMs))), rolled.until);
  }
  if (coveredUntil < rolled.until) {
    const oldest = dayStart(new Date(rolled.until.getTime() - behindDays * dayMs));
    return stretch(coveredUntil < oldest ? later(oldest, least) : coveredUntil, rolled.until);
  }
  return stretch(later(least, dayStart(new Date(coveredFrom.getTime() - 1))), coveredFrom);
}

/** A function whose logs are to be read over a stretch, with the hours in which its metrics count requests. */
export interface FunctionToRead extends Stretch {
  readonly id: string;
  readonly group: string;
  readonly bytesPerRequest: number | null;
  /** What its log group holds for a day, where that is known. */
  readonly bytesPerDay: number | null;
  readonly hours: readonly { readonly start: Date; readonly requests: number }[];
}

/** One query to send: functions, the stretch they have in common, and what it is expected to scan. */
export interface PlannedQuery extends Stretch {
  readonly functions: readonly FunctionToRead[];
  readonly expectedBytes: number;
}

/** The parts of a stretch that lie in different UTC days, oldest first: no query spans more than a day. */
export function toDays({ start, end }: Stretch): readonly Stretch[] {
  const days: Stretch[] = [];
  for (let from = start; from < end; ) {
    const next = new Date(dayStart(from).getTime() + dayMs);
    days.push({ start: from, end: earlier(next, end) });
    from = next;
  }
  return days;
}

/** The least stretch that holds all of these, of which there must be one. */
export function spanOf(stretches: readonly Stretch[]): Stretch {
  return {
    start: earlier(...stretches.map(({ start }) => start)),
    end: later(...stretches.map(({ end }) => end)),
  };
}

/**
 * The queries that read functions over stretches of a day: as many log groups a query as Logs Insights takes and as
 * its rows hold. A function that had no request needs none.
 */
export function planLogQueries(
  functions: readonly FunctionToRead[],
  groupsPerQuery: number,
): readonly PlannedQuery[] {
  const called = functions.filter(({ hours }) => hours.length > 0);
  const alike = groupBy(called, ({ start, end }) => `${start.getTime()}/${end.getTime()}`);
  return [...alike.values()].flatMap((each) => pack(each, groupsPerQuery));
}

/** A query as two of half of its functions, or of its time; null where it is one function's hour. */
export function halve({ functions, start, end }: PlannedQuery): readonly PlannedQuery[] | null {
  if (functions.length > 1) {
    const half = Math.ceil(functions.length / 2);
    return [toQuery(functions.slice(0, half)), toQuery(functions.slice(half))];
  }
  const hourMs = 3_600_000;
  const hours = Math.round((end.getTime() - start.getTime()) / hourMs);
  if (hours <= 1) return null;
  const middle = new Date(start.getTime() + Math.floor(hours / 2) * hourMs);
  return [
    toQuery(functions.map((one) => cut(one, { start, end: middle }))),
    toQuery(functions.map((one) => cut(one, { start: middle, end }))),
  ];
}

/** A function to be read over what of a stretch is its own; `end` may come before `start`: nothing of it. */
export function cut(one: FunctionToRead, stretch: Stretch): FunctionToRead {
  const [start, end] = [later(one.start, stretch.start), earlier(one.end, stretch.end)];
  const hours = one.hours.filter((hour) => hour.start >= start && hour.start < end);
  return { ...one, start, end, hours };
}

function pack(functions: readonly FunctionToRead[], groupsPerQuery: number): readonly PlannedQuery[] {
  const packs: FunctionToRead[][] = [];
  let [pack, rows]: [FunctionToRead[], number] = [[], 0];
  for (const one of functions) {
    const own = one.hours.reduce((sum, { requests }) => sum + Math.min(requests, rowsPerHour), 0);
    if (pack.length > 0 && (pack.length >= groupsPerQuery || rows + own > plannedRows)) {
      packs.push(pack);
      [pack, rows] = [[], 0];
    }
    pack.push(one);
    rows += own;
  }
  if (pack.length > 0) packs.push(pack);
  return packs.map(toQuery);
}

function toQuery(functions: readonly FunctionToRead[]): PlannedQuery {
  const [{ start, end } = { start: new Date(0), end: new Date(0) }] = functions;
  return {
    functions,
    start,
    end,
    expectedBytes: Math.ceil(functions.reduce((sum, one) => sum + bytesOf(one), 0)),
  };
}

function bytesOf({ start, end, hours, bytesPerRequest, bytesPerDay }: FunctionToRead): number {
  const requests = hours.reduce((sum, hour) => sum + hour.requests, 0);
  if (bytesPerRequest !== null) return requests * bytesPerRequest;
  const days = (end.getTime() - start.getTime()) / dayMs;
  return bytesPerDay === null ? requests * guessedBytes : bytesPerDay * days;
}

function later(...dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map(Number)));
}

function earlier(...dates: readonly Date[]): Date {
  return new Date(Math.min(...dates.map(Number)));
}

function stretch(start: Date, end: Date): Stretch | null {
  return start < end ? { start, end } : null;
}
