import { groupBy } from '../group-by';
import { toLines } from './lines';
import { findFields } from './parse/find-fields';
import { findHeadings, type Heading } from './parse/headings';
import { numberOfPath } from './parse/read-links';
import { readTitle } from './parse/read-title';
import { type ScannedLine, scan } from './parse/scan';
import { sectionKind, toSections } from './parse/sections';

/** A piece of a file: a record, or what stands before, between and after its records. Joined they are the file. */
export interface FilePart {
  readonly kind: 'record' | 'text';
  readonly text: string;
  /** The line of the file it begins at. */
  readonly line: number;
}

/** A file's records; a file that is one record is one part, and a page that only lists records, or is about them, has none. */
export function splitFile(text: string, path: string | null = null): readonly FilePart[] {
  const lines = scan(text);
  const headings = findHeadings(lines);
  const records = findRecords(lines, headings);
  if (records.length === 0) {
    return [{ kind: isIndex(lines, headings, path) ? 'text' : 'record', text, line: 1 }];
  }
  const ends = new Map(toSections(headings, lines).map(({ line, end }) => [line, end]));
  const spans = records.map(({ line }) => ({
    from: line,
    to: trimEnd(lines, ends.get(line) ?? lines.length),
  }));
  return cut(text, spans);
}

/** The headings that begin a record below a heading of the page, or one of several records beside each other. */
function findRecords(lines: readonly ScannedLine[], headings: readonly Heading[]): readonly Heading[] {
  const sections = toSections(headings, lines);
  const below = groupBy(sections, ({ parent }) => parent);
  const candidates = headings.filter((heading, index) => {
    const { number, title } = readTitle(heading.text);
    const section = sections[index];
    if (!section || number === null || title === null || heading.level > 3) return false;
    const children = below.get(section) ?? [];
    if (children.some(({ kind }) => isOfRecord(kind))) return true;
    return findFields(lines.slice(section.from - 1, section.to)).some(({ key }) => key === 'status');
  });
  const level = candidates.reduce(
    (least, heading) => Math.min(least, heading.level),
    Number.POSITIVE_INFINITY,
  );
  const records = candidates.filter((heading) => heading.level === level);
  if (records.length < 2 && !isPageHeading(headings[0], level)) return [];
  // One that says less than those beside it, and is named as they are, is a record that leaves more open.
  return headings.filter(
    (heading) => records.includes(heading) || (heading.level === level && isNamed(heading.text)),
  );
}

function isNamed(text: string): boolean {
  return /^\W*(?:ADR|RFC|MADR|DR|decision)[\s#_-]*\d/i.test(text) && readTitle(text).title !== null;
}

// The first heading is the page's where it is above the records and no record's itself.
function isPageHeading(first: Heading | undefined, level: number): boolean {
  if (!first || level === Number.POSITIVE_INFINITY || first.level >= level) return false;
  return sectionKind(first.text) === 'other' && readTitle(first.text).number === null;
}

function isOfRecord(kind: string): boolean {
  return kind === 'status' || kind === 'context' || kind === 'decision';
}

// A README that lists the records beside it, links to files in a table or list, or is about them, and nothing of a record itself.
function isIndex(lines: readonly ScannedLine[], headings: readonly Heading[], path: string | null): boolean {
  const links = lines.filter(
    ({ kind, text }) =>
      kind === 'text' && /^\s*(?:[-*+|]|\d+\.).*\]\([^)]+\.(?:md|markdown|rst|adoc)\b/i.test(text),
  );
  const isAbout =
    path !== null && numberOfPath(path) === null && /(?:^|[\\/])(?:readme|index)\.\w+$/i.test(path);
  if (links.length < 2 && !isAbout) return false;
  const states = findFields(lines).some(({ key, from }) => key === 'status' && from !== 'table');
  return (
    !states &&
    !headings.some(({ text }) =>
      ['status', 'context', 'decision', 'consequences'].includes(sectionKind(text)),
    )
  );
}

// Blank lines and rules before the next heading part the records; they belong to none.
function trimEnd(lines: readonly ScannedLine[], to: number): number {
  let end = to;
  while (/^\s*(?:([-*_])(?:\s*\1){2,}\s*)?$/.test(lines[end - 1]?.text ?? 'x')) end -= 1;
  return end;
}

function cut(
  text: string,
  spans: readonly { readonly from: number; readonly to: number }[],
): readonly FilePart[] {
  const lines = toLines(text);
  const join = (from: number, to: number) =>
    lines
      .slice(from - 1, to)
      .map((line) => line.text + line.eol)
      .join('');
  const parts: FilePart[] = [];
  let next = 1;
  for (const { from, to } of spans) {
    if (from > next) parts.push({ kind: 'text', text: join(next, from - 1), line: next });
    parts.push({ kind: 'record', text: join(from, to), line: from });
    next = to + 1;
  }
  if (next <= lines.length) parts.push({ kind: 'text', text: join(next, lines.length), line: next });
  return parts.filter(({ text: piece }) => piece !== '');
}
