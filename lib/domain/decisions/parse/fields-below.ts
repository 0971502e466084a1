import { type FieldKey, toFieldKey } from './field-keys';
import type { Heading } from './headings';
import type { ScannedLine } from './scan';
import type { StatedField } from './stated-field';

// The facts that have a section of their own elsewhere are read there.
const own: ReadonlySet<FieldKey> = new Set([
  'id',
  'title',
  'owner',
  'tags',
  'supersedes',
  'supersededBy',
  'amendedBy',
  'nextReview',
  'cadence',
]);
const longest = 200;

/** Facts whose label is a line above them: a heading, or the term of a definition list. */
export function fieldsBelow(lines: readonly ScannedLine[], headings: readonly Heading[]): StatedField[] {
  return [...belowHeadings(lines, headings), ...definitions(lines), ...cells(lines)];
}

function belowHeadings(lines: readonly ScannedLine[], headings: readonly Heading[]): StatedField[] {
  return headings.flatMap(({ text, lastLine }, index): StatedField[] => {
    const key = toFieldKey(text);
    if (key === null || !own.has(key)) return [];
    const end = headings[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const below = lines.filter(({ number }) => number > lastLine && number < end);
    const start = below.findIndex((line) => line.text.trim() !== '');
    const blank = below.findIndex((line, at) => at > start && line.text.trim() === '');
    const inside = start < 0 ? [] : below.slice(start, blank < 0 ? below.length : blank);
    const [first, last] = [inside[0], inside.at(-1)];
    const value = inside.map(({ text: words }) => words.trim().replace(/^[-*+]\s+/, '')).join(', ');
    if (!first || !last || value.length > longest) return [];
    return [{ key, value, line: first.number, lastLine: last.number, from: 'below' }];
  });
}

// "Status" with ": Accepted" below it.
function definitions(lines: readonly ScannedLine[]): StatedField[] {
  return lines.flatMap(({ text, number }, index): StatedField[] => {
    const value = /^\s{0,3}:\s+(\S.*)$/.exec(text)?.[1];
    const term = lines[index - 1];
    const key = value === undefined || term?.number !== number - 1 ? null : toFieldKey(term.text);
    return key === null ? [] : [{ key, value: value ?? '', line: number, lastLine: number, from: 'below' }];
  });
}

// A row of an HTML table, each cell in a line of its own.
function cells(lines: readonly ScannedLine[]): StatedField[] {
  return lines.flatMap(({ text, number }, index): StatedField[] => {
    const value = /^\s*<td[^<>]{0,100}>(.{1,500}?)<\/td>\s*$/i.exec(text)?.[1];
    const label = /^\s*<t[hd][^<>]{0,100}>(.{1,100}?)<\/t[hd]>\s*$/i.exec(lines[index - 1]?.text ?? '')?.[1];
    const key = value === undefined || label === undefined ? null : toFieldKey(label);
    return key === null ? [] : [{ key, value: value ?? '', line: number, lastLine: number, from: 'below' }];
  });
}
