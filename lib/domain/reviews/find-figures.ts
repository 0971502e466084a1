/** A figure a decision's text states, as it has it. */
export interface Figure {
  readonly quote: string;
  /** The line it stands in, from 1. */
  readonly line: number;
  readonly value: number;
  /** As written, in one spelling: USD, kB, MB, GB, ms, s, min, h, % or ×. */
  readonly unit: string;
  /** What its line says it is of: a table's row and column, else the line. */
  readonly about: string;
}

const most = 200;
const aboutMost = 120;
const pattern =
  /(?<![\w.])(?:US)?\$\s?\d[\d,]*(?:\.\d+)?(?:\s?[kM]\b)?|(?<![\w.$-])\d[\d,]*(?:\.\d+)?\s?(?:[kMG]i?B|ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?|%)(?![\w/])/g;

/** The amounts, sizes, times and shares of a text, line by line; the first 200. */
export function findFigures(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  let heads: readonly string[] = [];
  let isFenced = false;
  for (const [index, row] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^\s*(?:```|~~~)/.test(row)) isFenced = !isFenced;
    const cells = toCells(row);
    if (cells && heads.length === 0) heads = cells;
    if (!cells) heads = [];
    if (isFenced) continue;
    for (const found of row.slice(0, 2_000).matchAll(pattern)) {
      const quote = found[0].trim();
      const read = readFigure(quote);
      const about = cells ? toPlace(row, found.index, cells, heads) : toPlain(row);
      if (read) figures.push({ quote, line: index + 1, ...read, about: about.slice(0, aboutMost) });
      if (figures.length === most) return figures;
    }
  }
  return figures;
}

const units: Readonly<Record<string, string>> = {
  kB: 'kB',
  KiB: 'kB',
  kiB: 'kB',
  MB: 'MB',
  MiB: 'MB',
  GB: 'GB',
  GiB: 'GB',
  ms: 'ms',
  s: 's',
  sec: 's',
  min: 'min',
  h: 'h',
  '%': '%',
};
const longUnits = [
  [/^milliseconds?$/, 'ms'],
  [/^seconds?$/, 's'],
  [/^minutes?$/, 'min'],
  [/^hours?$/, 'h'],
] as const;

/** A figure's value and unit; null where it is none. */
function readFigure(quote: string): { readonly value: number; readonly unit: string } | null {
  const found = /^(US)?(\$)?\s?([\d,]+(?:\.\d+)?)\s?([a-zA-Z%]*)$/.exec(quote);
  if (!found) return null;
  const [, , dollar, digits = '', word = ''] = found;
  const value = Number(digits.replaceAll(',', ''));
  if (dollar) return { value: value * (word === 'k' ? 1e3 : word === 'M' ? 1e6 : 1), unit: 'USD' };
  const unit = units[word] ?? longUnits.find(([form]) => form.test(word))?.[1];
  return unit === undefined ? null : { value, unit };
}

const sizes: Readonly<Record<string, number>> = { kB: 1 / 1024, MB: 1, GB: 1024 };
const times: Readonly<Record<string, number>> = { ms: 1, s: 1_000, min: 60_000, h: 3_600_000 };
const shares: Readonly<Record<string, number>> = { '%': 0.01, ratio: 1 };

/** A value in another unit of the same kind, e.g. 15 min as 900 s; null where there is no way from one to the other. */
export function convertFigure(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  for (const scale of [sizes, times, shares]) {
    const [a, b] = [scale[from], scale[to]];
    if (a !== undefined && b !== undefined) return Number(((value * a) / b).toPrecision(12));
  }
  return null;
}

/**
 * The line a claim's quote stands in now, nearest to where it stood, since editing moves lines; null where the text no
 * longer says it.
 */
export function findClaimLine(text: string, quote: string, line: number): number | null {
  let nearest: number | null = null;
  for (const [index, row] of text.split(/\r\n|\n|\r/).entries()) {
    if (!row.includes(quote)) continue;
    const at = index + 1;
    if (nearest === null || Math.abs(at - line) < Math.abs(nearest - line)) nearest = at;
  }
  return nearest;
}

function toCells(row: string): readonly string[] | null {
  const trimmed = row.trim();
  if (!trimmed.startsWith('|')) return null;
  return trimmed
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(toPlain);
}

function toPlace(row: string, at: number, cells: readonly string[], heads: readonly string[]): string {
  const column = row.slice(0, at).split('|').length - 2;
  return [cells[0], column > 0 ? heads[column] : undefined].filter(Boolean).join(', ');
}

function toPlain(text: string): string {
  return text.replace(/^[\s#>*-]+|[*_`]/g, '').trim();
}
