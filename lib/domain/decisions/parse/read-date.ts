import { monthNames, numberOfMonth } from './words/months';

const monthWord = `(${monthNames})(?!\\p{L})`;

/** What a piece of text says of a day. */
export type DateReading =
  | { readonly kind: 'day'; readonly date: string; readonly text: string }
  /** 03/04/2026: which is the day, the text does not say. */
  | {
      readonly kind: 'ambiguous';
      readonly dayFirst: string;
      readonly monthFirst: string;
      readonly text: string;
    }
  /** A month or year without a day, or a day no calendar has. */
  | { readonly kind: 'partial'; readonly text: string };

/** How a collection writes numeric dates, where anything shows it. */
export type DateOrder = 'dayFirst' | 'monthFirst' | null;

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], order: DateOrder, text: string) => DateReading;
}

const forms: readonly Form[] = [
  {
    pattern: /(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/,
    read: ([, year, month, day], _, text) => toDay(year, month, day, text),
  },
  {
    pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([, year, , month, day], _, text) => toDay(year, month, day, text),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/,
    read: ([, first = '', sign = '', second = '', year = ''], order, text) =>
      numeric(first, second, year, sign === '.' ? 'dayFirst' : order, text),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -]*(?:of |de |d’|d')?${monthWord}\\.?,?[ -]*(?:de )?(\\d{4})`,
      'iu',
    ),
    read: ([, day, month = '', year], _, text) => toDay(year, String(numberOfMonth(month)), day, text),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${monthWord}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'iu'),
    read: ([, month = '', day, year], _, text) => toDay(year, String(numberOfMonth(month)), day, text),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${monthWord}\\.?,? (?:de )?(\\d{4})|(?<!\\d)(20\\d\\d|19\\d\\d)-(\\d\\d)(?![\\d-])`,
      'iu',
    ),
    read: (_, __, text) => ({ kind: 'partial', text }),
  },
  {
    // A quarter, a week, or a year of two digits.
    pattern: new RegExp(
      `\\bQ[1-4][ /-]{0,3}20\\d\\d\\b|\\b20\\d\\d-?W\\d\\d\\b|(?<![\\d./-])\\d{1,2}([/-])\\d{1,2}\\1\\d\\d(?![\\d/-])|(?<![\\d/-])\\d{1,2}[ -]${monthWord}[ -]’?'?\\d\\d(?!\\d)`,
      'iu',
    ),
    read: (_, __, text) => ({ kind: 'partial', text }),
  },
];

/** The first date in a text, or null where there is none. */
export function readDate(text: string, order: DateOrder = null): DateReading | null {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    if (match) return read(match, order, match[0]);
  }
  return null;
}

/** The order of day and month that numeric dates in a text can only have; null where none shows it, or they disagree. */
export function findDateOrder(text: string): DateOrder {
  const seen = new Set<DateOrder>();
  for (const [, first, , second] of text.matchAll(/(?<![\d.])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g)) {
    if (Number(first) > 12 && Number(second) <= 12) seen.add('dayFirst');
    if (Number(second) > 12 && Number(first) <= 12) seen.add('monthFirst');
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

function numeric(first: string, second: string, year: string, order: DateOrder, text: string): DateReading {
  const dayFirst = toDay(year, second, first, text);
  const monthFirst = toDay(year, first, second, text);
  if (order === 'dayFirst') return dayFirst;
  if (order === 'monthFirst') return monthFirst;
  if (dayFirst.kind !== 'day') return monthFirst;
  if (monthFirst.kind !== 'day' || dayFirst.date === monthFirst.date) return dayFirst;
  return { kind: 'ambiguous', dayFirst: dayFirst.date, monthFirst: monthFirst.date, text };
}

function toDay(year = '', month = '', day = '', text = ''): DateReading {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  if (m < 1 || m > 12 || d < 1 || d > length || y < 1900) return { kind: 'partial', text };
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return { kind: 'day', date, text };
}
