import type { Decision, DecisionIssue, FieldPlaces, ReviewFacts } from './decision';
import { type Damage, findDamage } from './find-damage';
import { compareWithIndex } from './parse/compare-with-index';
import { findDate } from './parse/find-date';
import { findDeviation } from './parse/find-deviation';
import { findFields } from './parse/find-fields';
import { findHead } from './parse/find-head';
import { findLinks } from './parse/find-links';
import { findPeople } from './parse/find-people';
import { findReview } from './parse/find-review';
import { findStatus } from './parse/find-status';
import { findRecordHeadings } from './parse/plain-headings';
import { plainText } from './parse/plain-text';
import { readBody } from './parse/read-body';
import { findDateOrder } from './parse/read-date';
import { scan } from './parse/scan';
import { toSections } from './parse/sections';
import { type Around, rowOf } from './read-around';

export interface ParseInput {
  readonly text: string;
  /** Its file's path, which may carry a number or a date; null for none. */
  readonly path: string | null;
  /** What its file says around its records; left out for a file that is one record. */
  readonly around?: Around | null;
}

export interface Parsed {
  readonly decision: Decision;
  readonly issues: readonly DecisionIssue[];
}

/**
 * A record as its text says it, with what it leaves open; never throws, whatever the text. Damaged characters are
 * read as they were meant, and stay in the text.
 */
export function parseDecision({ text, path, around = null }: ParseInput): Parsed {
  const damage = findDamage(text);
  const meant = damage?.repaired ?? text;
  const lines = scan(meant);
  const headings = findRecordHeadings(lines);
  const sections = toSections(headings, lines);
  const fields = findFields(lines, headings);
  const order = findDateOrder(meant);
  // A file of several records has one number in its name at most, which is not theirs.
  const head = findHead(lines, sections, fields, around ? null : path);
  const row = around && rowOf(around, head);
  const status = findStatus(lines, sections, fields, head);
  const date = findDate(lines, sections, fields, {
    order,
    path: around ? null : path,
    statusLines: status.lines.map(({ line }) => line),
  });
  const people = findPeople(lines, sections, fields);
  const deviation = findDeviation(lines, sections, fields);
  const indexed = compareWithIndex(row, { status, date, deviation }, head.line);
  const { review, issues: reviewIssues } = findReview(lines, sections, fields, order);
  const body = readBody(lines, sections);
  const places: FieldPlaces = {
    ...head.places,
    ...status.places,
    ...date.places,
    ...people.places,
    ...deviation.places,
  };
  const risks = body.risks.map(({ text: words, from, to }) => ({
    text: words,
    from,
    to,
    source: 'risk' as const,
  }));
  const decision: Decision = {
    number: head.number,
    label: head.label,
    title: head.title,
    ...indexed.facts,
    ...people.facts,
    owner: people.facts.owner ?? around?.owner ?? null,
    deviationReason: deviation.reason,
    links: findLinks(lines, sections, fields, status.lines),
    ...body,
    review: withAround({ ...review, triggers: [...review.triggers, ...risks] }, around),
    outline: headings.map(({ text: title, level, line }) => ({ title, level, line })),
    places,
  };
  const issues = [
    ...head.issues,
    ...indexed.issues,
    ...deviation.issues,
    ...reviewIssues,
    ...supersededElsewhere(decision),
    ...damaged(damage),
    ...lost(meant),
  ];
  return { decision, issues: issues.toSorted((a, b) => a.line - b.line) };
}

// Its status was forgotten when another took its place.
function supersededElsewhere({ status, links }: Decision): DecisionIssue[] {
  const by = links.find(({ kind }) => kind === 'supersededBy');
  if (!by || (status !== 'accepted' && status !== 'proposed')) return [];
  const message = `It names ${plainText(by.text)} as what superseded it, and still says it is ${status}. Make them agree.`;
  return [{ code: 'status-against-link', message, line: by.line, severity: 'open' }];
}

function withAround(review: ReviewFacts, around: Around | null): ReviewFacts {
  const next = around?.nextReview == null ? null : { date: around.nextReview, line: null };
  const cadence = around?.cadence ? { ...around.cadence, line: null } : null;
  return { ...review, next: review.next ?? next, cadence: review.cadence ?? cadence };
}

const wasRead = { macRoman: 'Mac Roman', latin1: 'Latin-1' } as const;

function damaged(damage: Damage | null): DecisionIssue[] {
  if (!damage) return [];
  const { kind, count, line, example } = damage;
  const places = count === 1 ? 'one place' : `${count} places`;
  const message = `Characters are damaged in ${places}: UTF-8 was read as ${wasRead[kind]}, so that “${example.meant}” became “${example.found}”. They can be repaired.`;
  return [{ code: 'characters-damaged', message, line, severity: 'open' }];
}

function lost(text: string): DecisionIssue[] {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return [];
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  const message = 'Characters were lost before it came here, each now “\uFFFD”. Write them anew.';
  return [{ code: 'characters-lost', message, line, severity: 'open' }];
}
