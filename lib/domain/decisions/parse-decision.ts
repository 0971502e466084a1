import type { Decision, DecisionIssue, FieldPlaces } from './decision';
import { findDate } from './parse/find-date';
import { findDeviation } from './parse/find-deviation';
import { findFields } from './parse/find-fields';
import { findHead } from './parse/find-head';
import { findLinks } from './parse/find-links';
import { findPeople } from './parse/find-people';
import { findReview } from './parse/find-review';
import { findStatus } from './parse/find-status';
import { findHeadings } from './parse/headings';
import { findPlainHeadings } from './parse/plain-headings';
import { readBody } from './parse/read-body';
import { findDateOrder } from './parse/read-date';
import { scan } from './parse/scan';
import { toSections } from './parse/sections';

export interface ParseInput {
  readonly text: string;
  /** Its file's path, which may carry a number or a date; null for none. */
  readonly path: string | null;
}

export interface Parsed {
  readonly decision: Decision;
  readonly issues: readonly DecisionIssue[];
}

/** A record as its text says it, with what it leaves open; never throws, whatever the text. */
export function parseDecision({ text, path }: ParseInput): Parsed {
  const lines = scan(text);
  const marked = findHeadings(lines);
  const headings = marked.length > 0 ? marked : findPlainHeadings(lines);
  const sections = toSections(headings, lines);
  const fields = findFields(lines);
  const order = findDateOrder(text);
  const head = findHead(lines, headings, fields, path);
  const status = findStatus(lines, sections, fields, head);
  const date = findDate(lines, sections, fields, { order, path, statusText: status.statusText });
  const people = findPeople(lines, sections, fields);
  const deviation = findDeviation(lines, sections, fields);
  const links = findLinks(lines, sections, fields, status.lines);
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
    status: status.status,
    statusText: status.statusText,
    date: date.date,
    ...people.facts,
    deviation: deviation.deviation,
    deviationReason: deviation.reason,
    links,
    ...body,
    review: { ...review, triggers: [...review.triggers, ...risks] },
    outline: headings.map(({ text: title, level, line }) => ({ title, level, line })),
    places,
  };
  const issues = [...head.issues, ...status.issues, ...date.issues, ...deviation.issues, ...reviewIssues];
  return { decision, issues: issues.toSorted((a, b) => a.line - b.line) };
}
