import type { DecisionIssue, FieldPlaces } from '../decision';
import { plainText } from './plain-text';
import { type DateOrder, type DateReading, readDate } from './read-date';
import { readStatus } from './read-status';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import type { StatedField } from './stated-field';

interface Around {
  readonly order: DateOrder;
  /** The lines that state its status. */
  readonly statusLines: readonly number[];
  readonly path: string | null;
}

interface Candidate {
  readonly reading: DateReading;
  /** Null where it is not in the text, but in the path. */
  readonly line: number | null;
  readonly where: string;
}

/** The day it was decided: as a field says, a section, the status line, its change log, or its file's name, in that order. */
export function findDate(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
  { order, path, statusLines }: Around,
): { readonly date: string | null; readonly places: FieldPlaces; readonly issues: readonly DecisionIssue[] } {
  const candidates = [
    ...fields.filter(({ key }) => key === 'date').flatMap(({ value, line }) => read(value, line, 'its date')),
    ...dateLines(lines, sections).flatMap(({ text, number }) => read(text, number, 'its date')),
    ...fields
      .filter(({ key }) => key === 'status')
      .flatMap(({ value, line }) => read(value, line, 'its status line')),
    ...acceptedFirst(lines.filter(({ number }) => statusLines.includes(number))).flatMap(({ text, number }) =>
      read(text, number, 'its status'),
    ),
    ...changelog(lines, sections).flatMap(({ text, number }) => read(text, number, 'its change log')),
    ...fromPath(path),
  ];
  const day = candidates.find(({ reading }) => reading.kind === 'day');
  const [first] = candidates;
  if (!first) return { date: null, places: {}, issues: [missing(fields, order)] };
  const place = first.line === null ? {} : { date: { from: first.line, to: first.line } };
  if (day?.reading.kind !== 'day') return { date: null, places: place, issues: [unclear(first)] };
  const places = day.line === null ? {} : { date: { from: day.line, to: day.line } };
  const issues = first === day ? disagreement(candidates, day, day.reading.date) : [unclear(first)];
  // A clearer date elsewhere does not settle one that is stated and unclear.
  if (first !== day && first.reading.kind === 'ambiguous') {
    const { dayFirst, monthFirst } = first.reading;
    const settled = day.reading.date === dayFirst || day.reading.date === monthFirst;
    return settled
      ? { date: day.reading.date, places: place, issues: [] }
      : { date: null, places: place, issues };
  }
  return { date: day.reading.date, places, issues };

  function read(text: string, line: number, where: string): Candidate[] {
    const reading = readDate(text, order);
    return reading ? [{ reading, line, where }] : [];
  }
}

function dateLines(lines: readonly ScannedLine[], sections: readonly Section[]) {
  return sections
    .filter((section) => section.kind === 'date')
    .flatMap(({ from, to }) => lines.slice(from - 1, to))
    .filter((line) => line.kind === 'text');
}

function changelog(lines: readonly ScannedLine[], sections: readonly Section[]): readonly ScannedLine[] {
  const entries = sections
    .filter(({ kind }) => kind === 'changelog')
    .flatMap(({ from, end }) => lines.slice(from - 1, end))
    .filter(({ text, kind }) => kind === 'text' && readDate(text) !== null);
  return acceptedFirst(entries).slice(0, 1);
}

// The entry that accepted or rejected it tells when it was decided, though others are earlier.
function acceptedFirst(entries: readonly ScannedLine[]): readonly ScannedLine[] {
  const settled = entries.filter(({ text }) => {
    const words = plainText(text).replaceAll(/\||[\d/.-]{8,10}/g, ' ');
    const { status } = readStatus(words);
    return (
      status === 'accepted' ||
      status === 'rejected' ||
      /\b(?:accepted|approved|adopted|decided|agreed)\b/i.test(words)
    );
  });
  return [...settled, ...entries.filter((entry) => !settled.includes(entry))];
}

function fromPath(path: string | null): Candidate[] {
  if (path === null) return [];
  const compact = /(?<![\da-z])((?:19|20)\d\d)(\d\d)(\d\d)(?![\da-z])/i.exec(path);
  const text = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]}`
    : (/(?<!\d)(\d{4})[-_/.](\d\d)[-_/.](\d\d)(?!\d)/.exec(path)?.slice(1).join('-') ?? '');
  const reading = readDate(text);
  return reading?.kind === 'day' ? [{ reading, line: null, where: 'its file name' }] : [];
}

function missing(fields: readonly StatedField[], order: DateOrder): DecisionIssue {
  const updated = fields.find(({ key }) => key === 'lastUpdated');
  const reading = updated ? readDate(updated.value, order) : null;
  const said =
    reading?.kind === 'day' ? ` only when the text was written or last changed, ${reading.date}` : '';
  return {
    code: 'date-missing',
    message: said
      ? `The record says${said}, not when it was decided. Add a line such as “Date: 2026-03-11”.`
      : 'The record does not say when it was decided. Add a line such as “Date: 2026-03-11”.',
    line: updated?.line ?? 1,
    severity: 'open',
  };
}

function unclear({ reading, line }: Candidate): DecisionIssue {
  const message =
    reading.kind === 'ambiguous'
      ? `“${reading.text}” may be ${reading.dayFirst} or ${reading.monthFirst}. Write it as YYYY-MM-DD.`
      : `“${reading.text}” does not say one day. Write it as YYYY-MM-DD.`;
  return { code: `date-${reading.kind}`, message, line: line ?? 1, severity: 'open' };
}

function disagreement(candidates: readonly Candidate[], day: Candidate, date: string): DecisionIssue[] {
  const other = candidates.find(
    ({ reading, where }) =>
      reading.kind === 'day' && reading.date !== date && (where === 'its file name' || where === 'its date'),
  );
  if (other?.reading.kind !== 'day') return [];
  const message = `Its date is stated differently: ${day.where} says ${date}, ${other.where} ${other.reading.date}. It is listed with ${date}; make them agree.`;
  return [{ code: 'dates-disagree', message, line: day.line ?? other.line ?? 1, severity: 'open' }];
}
