import { toNumber, toText, type Value } from './values';

type Plain = (...args: readonly Value[]) => Value;

interface FunctionRule {
  readonly least: number;
  readonly most: number;
  readonly run: Plain;
}

function numeric(run: (value: number) => number): FunctionRule {
  return {
    least: 1,
    most: 1,
    run: (value = null) => {
      const number = toNumber(value);
      return number === null ? null : finite(run(number));
    },
  };
}

function textual(run: (value: string) => Value): FunctionRule {
  return { least: 1, most: 1, run: (value = null) => (value === null ? null : run(toText(value))) };
}

/** Anything that is not a number, such as a division by zero, is absent. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Absent values do not count, so that greatest(@initDuration, 0) is 0 for a warm start. */
function extreme(pick: (...values: number[]) => number): FunctionRule {
  return {
    least: 1,
    most: 20,
    run: (...args) => {
      const numbers = args.map(toNumber).filter((one) => one !== null);
      return numbers.length === 0 ? null : pick(...numbers);
    },
  };
}

function trimmed(run: (value: string, characters: string | null) => string): FunctionRule {
  return {
    least: 1,
    most: 2,
    run: (value = null, characters = null) =>
      value === null ? null : run(toText(value), characters === null ? null : toText(characters)),
  };
}

function isOf(characters: string | null) {
  return (one: string | undefined) =>
    one !== undefined && (characters === null ? /\s/.test(one) : characters.includes(one));
}

function leftTrimmed(value: string, characters: string | null): string {
  const cut = isOf(characters);
  let start = 0;
  while (cut(value[start])) start += 1;
  return value.slice(start);
}

function rightTrimmed(value: string, characters: string | null): string {
  const cut = isOf(characters);
  let end = value.length;
  while (end > 0 && cut(value[end - 1])) end -= 1;
  return value.slice(0, end);
}

/** The functions of Logs Insights that look at one record only, and how many arguments they take. */
export const functions: Readonly<Record<string, FunctionRule>> = {
  abs: numeric(Math.abs),
  ceil: numeric(Math.ceil),
  floor: numeric(Math.floor),
  log: numeric(Math.log),
  sqrt: numeric(Math.sqrt),
  greatest: extreme(Math.max),
  least: extreme(Math.min),
  ispresent: { least: 1, most: 1, run: (value = null) => value !== null },
  coalesce: { least: 1, most: 20, run: (...args) => args.find((one) => one !== null) ?? null },
  isempty: { least: 1, most: 1, run: (value = null) => value === null || toText(value) === '' },
  isblank: { least: 1, most: 1, run: (value = null) => value === null || toText(value).trim() === '' },
  concat: { least: 1, most: 20, run: (...args) => args.map(toText).join('') },
  strlen: textual((value) => value.length),
  toupper: textual((value) => value.toUpperCase()),
  tolower: textual((value) => value.toLowerCase()),
  trim: trimmed((value, characters) => rightTrimmed(leftTrimmed(value, characters), characters)),
  ltrim: trimmed(leftTrimmed),
  rtrim: trimmed(rightTrimmed),
  substr: {
    least: 2,
    most: 3,
    run: (value = null, from = null, length = null) => {
      const start = toNumber(from) ?? 0;
      const end = length === null ? undefined : start + (toNumber(length) ?? 0);
      return value === null ? null : toText(value).slice(start, end);
    },
  },
  replace: {
    least: 3,
    most: 3,
    run: (value = null, from = null, to = null) =>
      value === null ? null : toText(value).replaceAll(toText(from), toText(to)),
  },
  strcontains: {
    least: 2,
    most: 2,
    run: (value = null, part = null) =>
      value !== null && part !== null && toText(value).includes(toText(part)) ? 1 : 0,
  },
  frommillis: {
    least: 1,
    most: 1,
    run: (value = null) => {
      const ms = toNumber(value);
      return ms === null ? null : new Date(ms);
    },
  },
  tomillis: { least: 1, most: 1, run: (value = null) => toNumber(value) },
};
