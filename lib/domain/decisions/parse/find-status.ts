import type { DecisionIssue, DecisionStatus, FieldPlaces } from '../decision';
import type { Head } from './find-head';
import { plainText } from './plain-text';
import { readDate } from './read-date';
import { isNamed, readTargets } from './read-links';
import { readStatus, type StatusReading } from './read-status';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import type { StatedField } from './stated-field';

/** A line that may state the status. */
export interface StatusLine {
  readonly text: string;
  readonly line: number;
}

export interface FoundStatus {
  readonly status: DecisionStatus;
  readonly statusText: string | null;
  /** Every line about the status: links to other records stand in them as well. */
  readonly lines: readonly StatusLine[];
  readonly places: FieldPlaces;
  readonly issues: readonly DecisionIssue[];
}

/** What the record says its status is, wherever it says so, and what is odd about that. */
export function findStatus(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
  head: Head,
): FoundStatus {
  const candidates = [
    ...fromFields(fields, head),
    ...fromSections(lines, sections),
    ...fromHeadings(sections),
    ...inOwnWords(lines, head),
    ...(head.statusText === null ? [] : [{ text: head.statusText, line: head.line }]),
  ];
  const readings = candidates
    .map((candidate) => ({ ...candidate, ...readStatus(candidate.text) }))
    .filter(({ how, text }, index) => how !== 'none' || index === 0 || plainText(text) !== '');
  const known = readings.filter(({ status }) => status !== 'unknown');
  const chosen = choose(known);
  if (!chosen) return nothingKnown(readings, candidates, head);
  return {
    status: chosen.status,
    statusText: plainText(chosen.text),
    lines: candidates,
    places: { status: { from: chosen.line, to: chosen.line } },
    issues: [...oddities(chosen), ...contradiction(known, chosen)],
  };
}

type Read = StatusLine & StatusReading;

function fromFields(fields: readonly StatedField[], head: Head): StatusLine[] {
  return fields
    .filter(({ key, line, from }) => key === 'status' && (from !== 'line' || line < head.line + 30))
    .map(({ value, line }) => ({ text: value, line }))
    .filter(({ text }) => plainText(text) !== '' || /<[^!/]/.test(text));
}

function fromSections(lines: readonly ScannedLine[], sections: readonly Section[]): StatusLine[] {
  const section = sections.find(({ kind }) => kind === 'status');
  if (!section) return [];
  const inside = lines.slice(section.from - 1, section.to);
  const filled = inside.filter(
    ({ kind, text }) => kind === 'text' && text.trim() !== '' && !/^\s*\|?\s*:?-{3,}/.test(text),
  );
  return filled.map(({ text, number }) => ({
    text: text
      .replace(/^\s*(?:>\s*)?(?:[-*+•]|\d+[.)])\s+(?:\[ \].*|\[x\]\s+)?/i, '')
      .replace(/^\s*\|\s*(.*?)\s*\|?\s*$/, '$1'),
    line: number,
  }));
}

// "Accepted: 2026-02-09" and "Superseded by ADR-9", at the beginning of a record.
function inOwnWords(lines: readonly ScannedLine[], head: Head): StatusLine[] {
  const said = lines.slice(head.line - 1, head.line + 15).filter(({ kind, text }) => {
    const [, label, next = ''] = /^\s*(?:[-*+>]\s+)?[*_]*(\p{L}+)[*_]*(:|\s+by\s)/u.exec(text) ?? [];
    if (kind !== 'text' || label === undefined) return false;
    const { how, status } = readStatus(label);
    if (how !== 'word') return false;
    return next === ':'
      ? /^[^:]*:[\s*_]*\d/.test(text) && readDate(text)?.kind === 'day'
      : status === 'superseded' && readTargets(text, 'supersededBy', 1).some(isNamed);
  });
  return said.map(({ text, number }) => ({ text: text.replace(/^\s*(?:[-*+>]\s+)?/, ''), line: number }));
}

// "## Status: Accepted"
function fromHeadings(sections: readonly Section[]): StatusLine[] {
  return sections.flatMap(({ title, line }) => {
    const value = /^\W*status\s*[:–—-]\s*(\S.*)$/i.exec(title)?.[1];
    return value === undefined ? [] : [{ text: value, line }];
  });
}

/** Superseded or deprecated where any line says so; else the latest dated; else the last that is not only proposed. */
function choose(known: readonly Read[]): Read | null {
  const over = known.filter(({ status }) => status === 'superseded' || status === 'deprecated');
  if (over.length > 0) return over.at(-1) ?? null;
  const dated = known.flatMap((reading) => {
    const date = readDate(reading.text);
    return date?.kind === 'day' ? [{ reading, date: date.date }] : [];
  });
  if (dated.length > 1) return dated.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)?.reading ?? null;
  return known[0] ?? null;
}

function oddities({ how, word, status, text, line }: Read): DecisionIssue[] {
  if (how === 'misspelt') {
    const message = `“${word}” was read as ${status}. Write it so.`;
    return [{ code: 'status-misspelt', message, line, severity: 'note' }];
  }
  if (unusual.has(word)) {
    const message = `“${plainText(text)}” was read as ${status}, the nearest of the usual statuses.`;
    return [{ code: 'status-nearest', message, line, severity: 'note' }];
  }
  return [];
}

const unusual: ReadonlySet<string> = new Set([
  'on hold',
  'deferred',
  'postponed',
  'paused',
  'parked',
  'withdrawn',
  'abandoned',
  'cancelled',
  'canceled',
  'dropped',
  'open',
  'in progress',
  'work in progress',
  'done',
  'valid',
  'live',
  'current',
  'expired',
  'inactive',
  'archived',
]);

function contradiction(known: readonly Read[], chosen: Read): DecisionIssue[] {
  // A history says each with its day.
  if (known.every(({ text }) => readDate(text)?.kind === 'day')) return [];
  const others = known.filter(({ status }) => status !== chosen.status);
  const [other] = others;
  if (!other) return [];
  const message = `The status is stated more than once: ${chosen.status} here, ${other.status} in line ${other.line}. It was read as ${chosen.status}.`;
  return [{ code: 'status-stated-twice', message, line: chosen.line, severity: 'note' }];
}

function nothingKnown(readings: readonly Read[], lines: readonly StatusLine[], head: Head): FoundStatus {
  const placeholder = readings.find(({ how }) => how === 'placeholder');
  const unread = readings.find(({ text }) => plainText(text) !== '');
  const at = placeholder ?? unread;
  const issue: DecisionIssue = placeholder
    ? {
        code: 'status-placeholder',
        message: `The status is still the template’s, “${placeholder.text.trim()}”. Put in the one that holds.`,
        line: placeholder.line,
        severity: 'open',
      }
    : unread
      ? {
          code: 'status-unknown',
          message: `“${plainText(unread.text)}” is no status that is known. Use proposed, accepted, rejected, deprecated or superseded.`,
          line: unread.line,
          severity: 'open',
        }
      : {
          code: 'status-missing',
          message: 'The record does not say its status. Add a line such as “Status: accepted”.',
          line: head.line,
          severity: 'open',
        };
  return {
    status: 'unknown',
    statusText: at ? plainText(at.text) || at.text.trim() : null,
    lines,
    places: at ? { status: { from: at.line, to: at.line } } : {},
    issues: [issue],
  };
}
