import type { Expression } from './ast';
import { compile, type Evaluate } from './compile';
import { malformed } from './malformed';
import { compare, type Row, toNumber, toText, type Value } from './values';

/** Takes in rows one by one and knows the value at the end. */
export interface Aggregate {
  add(row: Row): void;
  value(): Value;
}

type Make = (of: Evaluate, parameter: number) => Aggregate;

function overNumbers(of: Evaluate, result: (numbers: readonly number[]) => number): Aggregate {
  const numbers: number[] = [];
  return {
    add(row) {
      const number = toNumber(of(row));
      if (number !== null) numbers.push(number);
    },
    value: () => (numbers.length === 0 ? null : result(numbers)),
  };
}

function running(
  of: Evaluate,
  step: (sum: number, value: number) => number,
  start: number | null,
): Aggregate {
  let sum = start;
  return {
    add(row) {
      const number = toNumber(of(row));
      if (number !== null) sum = sum === null ? number : step(sum, number);
    },
    value: () => sum,
  };
}

function counted(counts: (row: Row) => boolean): Aggregate {
  let count = 0;
  return {
    add(row) {
      if (counts(row)) count += 1;
    },
    value: () => count,
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** The smallest value that at least `percent` of all do not exceed. */
function percentile(numbers: readonly number[], percent: number): number {
  const sorted = Float64Array.from(numbers).sort();
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? 0;
}

function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((one) => (one - middle) ** 2)));
}

/** The value of the row that comes first by `order`. */
function best(of: Evaluate, order: (row: Row, value: Value) => Value, sign: 1 | -1): Aggregate {
  let found: { readonly value: Value; readonly rank: Value } | null = null;
  return {
    add(row) {
      const value = of(row);
      if (value === null) return;
      const rank = order(row, value);
      if (found === null || sign * (compare(rank, found.rank) ?? 0) < 0) found = { value, rank };
    },
    value: () => found?.value ?? null,
  };
}

const byTime = (row: Row) => row.get('@timestamp');
const byItself = (_: Row, value: Value) => toText(value);

const makers: Readonly<Record<string, Make>> = {
  count_distinct: (of) => {
    const seen = new Set<string>();
    return {
      add(row) {
        const value = of(row);
        if (value !== null) seen.add(toText(value));
      },
      value: () => seen.size,
    };
  },
  sum: (of) => running(of, (sum, value) => sum + value, 0),
  min: (of) => running(of, Math.min, null),
  max: (of) => running(of, Math.max, null),
  avg: (of) => overNumbers(of, mean),
  stddev: (of) => overNumbers(of, deviation),
  median: (of) => overNumbers(of, (numbers) => percentile(numbers, 50)),
  pct: (of, percent) => overNumbers(of, (numbers) => percentile(numbers, percent)),
  earliest: (of) => best(of, byTime, 1),
  latest: (of) => best(of, byTime, -1),
  sortsfirst: (of) => best(of, byItself, 1),
  sortslast: (of) => best(of, byItself, -1),
};

type Call = Extract<Expression, { kind: 'call' }>;

/** True for the name of a function that sums up many records. */
export function isAggregate(name: string): boolean {
  return name === 'count' || Object.hasOwn(makers, name);
}

function percentOf(call: Call): number {
  const given = call.args[1];
  const value = given?.kind === 'literal' ? Number(given.value) : Number.NaN;
  if (value >= 0 && value <= 100) return value;
  throw malformed('pct needs a percentile from 0 to 100.', call);
}

/** Makes the aggregate of a call, fresh for each group. Throws MalformedQueryException for wrong arguments. */
export function aggregateMaker(call: Call): () => Aggregate {
  const [first] = call.args;
  if (call.name === 'count') {
    if (call.args.length > 1) throw malformed('Wrong number of arguments for count', call);
    if (first === undefined || first.kind === 'star') return () => counted(() => true);
    const of = compile(first);
    return () => counted((row) => of(row) !== null);
  }
  const make = makers[call.name];
  const wanted = call.name === 'pct' ? 2 : 1;
  if (make === undefined || first === undefined || call.args.length !== wanted) {
    throw malformed(`Wrong number of arguments for ${call.name}`, call);
  }
  const of = compile(first);
  const parameter = call.name === 'pct' ? percentOf(call) : 0;
  return () => make(of, parameter);
}
