import type { Cadence, DecisionIssue, ReviewFacts, TriggerLine } from '../decision';
import { itemsOrInline, listItems } from './list-items';
import { plainText } from './plain-text';
import { type DateOrder, readDate } from './read-date';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import { stripMark } from './sides';
import type { StatedField } from './stated-field';

const leadIn =
  /\b(?:re-?consider|re-?visit|re-?evaluate|re-?assess|re-?open|review(?: again)?)\b[^.:]{0,60}\b(?:if|when|once|should)\b[^.:]{0,60}:?\**\s*$/i;
const criterionLead = /^\W*(?:when|if)\s+to\s+(?:use|consider)\b.*:\W*$/i;
const inlineTrigger =
  /\b(?:re-?consider|re-?visit|re-?evaluate|re-?assess|re-?open)\b[^.]{0,80}?\b(?:if|when|once)\s+\S/i;

// More is no record that a person wrote.
const leadsMost = 100;
const listMost = 200;

/** When a record asks to be looked at again: its list of triggers, its next date, its cadence, and what reads like a trigger. */
export function findReview(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
  order: DateOrder,
): { readonly review: ReviewFacts; readonly issues: readonly DecisionIssue[] } {
  const stated = findTriggers(lines, sections);
  const taken = new Set(stated.flatMap(({ from, to }) => rangeOf(from, to)));
  const others = [...findAlarms(lines, sections), ...findCriteria(lines, sections)].filter(
    ({ from }) => !taken.has(from),
  );
  const { next, issues } = findNext(lines, sections, fields, order);
  return { review: { triggers: [...stated, ...others], next, cadence: findCadence(lines, fields) }, issues };
}

function findTriggers(lines: readonly ScannedLine[], sections: readonly Section[]): TriggerLine[] {
  const found: TriggerLine[] = [];
  const homes = outermost(sections, 'review').slice(0, leadsMost);
  for (const section of homes) {
    const inside = lines.slice(section.from - 1, section.end);
    const items = topItems(inside);
    found.push(...(items.length > 0 ? items : paragraphs(inside)).map((item) => toTrigger(item, 'triggers')));
  }
  const inside = new Set(homes.flatMap(({ line, end }) => rangeOf(line, end)));
  const worded = lines.filter(
    ({ kind, text, number }) =>
      kind === 'text' &&
      !inside.has(number) &&
      /\bre-?(?:consider|visit|evaluate|assess|open|view)/i.test(text),
  );
  for (const line of worded.slice(0, leadsMost)) {
    const items = leadIn.test(line.text) ? topItems(below(lines, line.number)) : [];
    found.push(...items.map((item) => toTrigger(item, 'triggers')));
    if (items.length === 0 && inlineTrigger.test(line.text) && !/^\s*#/.test(line.text)) {
      const text = plainText(line.text.replace(/^\s*[-*+]\s+/, ''));
      found.push({ text, from: line.number, to: line.number, source: 'triggers' });
    }
  }
  return dropDates(found).sort((a, b) => a.from - b.from);
}

function outermost(sections: readonly Section[], wanted: Section['kind']): readonly Section[] {
  return sections.filter(({ kind, parent }) => kind === wanted && parent?.kind !== wanted);
}

// "Next review: 2026-02-23" in a list of triggers is a date, which is read as one.
function dropDates(triggers: readonly TriggerLine[]): TriggerLine[] {
  return triggers.filter(
    ({ text }) => !/^(next review|review (date|by|on|cadence|frequency)|cadence|owner)\b[^:]*:/i.test(text),
  );
}

function findAlarms(lines: readonly ScannedLine[], sections: readonly Section[]): TriggerLine[] {
  const listed = outermost(sections, 'alarms').flatMap(({ from, end }) =>
    topItems(lines.slice(from - 1, end)).map((item) => toTrigger(item, 'alarm')),
  );
  const taken = new Set(listed.map(({ from }) => from));
  const single = listItems(lines)
    .filter(({ text }) =>
      /\b(?:alert|alarm)s?\b.*(?:>|<|≥|≤|\babove\b|\bover\b|\bexceeds?\b|\bbelow\b)/i.test(text),
    )
    .map((item) => toTrigger(item, 'alarm'));
  return [...listed, ...single.filter(({ from }) => !taken.has(from))];
}

function findCriteria(lines: readonly ScannedLine[], sections: readonly Section[]): TriggerLine[] {
  const fromSections = sections
    .filter(({ kind }) => kind === 'criteria')
    .flatMap(({ from, to }) => topItems(lines.slice(from - 1, to)));
  const leads = lines.filter(({ kind, text }) => kind === 'text' && criterionLead.test(plainText(text)));
  const fromLeads = leads.slice(0, leadsMost).flatMap(({ number }) => topItems(below(lines, number)));
  const byLine = new Map([...fromSections, ...fromLeads].map((item) => [item.from, item]));
  return [...byLine.values()].map((item) => toTrigger(item, 'criterion'));
}

function findNext(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
  order: DateOrder,
): { readonly next: ReviewFacts['next']; readonly issues: readonly DecisionIssue[] } {
  const loose = lines
    .filter(
      ({ kind, text }) =>
        kind === 'text' &&
        /\b(?:next review|review (?:due|again|scheduled|planned)|to be reviewed|(?:review|revisit) (?:on|by|in|before)|reviewed again)\b/i.test(
          text,
        ),
    )
    .map(({ text, number }) => ({
      value: text.replace(/^.*?\b(?:review|revisit|reviewed)\b/i, ''),
      line: number,
    }));
  const inSections = outermost(sections, 'review')
    .flatMap(({ from, end }) => lines.slice(from - 1, end))
    .filter(({ text, kind }) => kind === 'text' && /^\W*(?:date|on|by|next)?\W*\d{1,4}[-./ ]/i.test(text))
    .map(({ text, number }) => ({ value: text, line: number }));
  const stated = fields.filter(({ key }) => key === 'nextReview').map(({ value, line }) => ({ value, line }));
  for (const { value, line } of [...stated, ...loose, ...inSections]) {
    const reading = readDate(value, order);
    if (reading?.kind === 'day') return { next: { date: reading.date, line }, issues: [] };
    if (reading) {
      const message = `The next review, “${reading.text}”, does not say one day. Write it as YYYY-MM-DD.`;
      return { next: null, issues: [{ code: 'review-date-unclear', message, line, severity: 'open' }] };
    }
  }
  return { next: null, issues: [] };
}

const cadenceWords: readonly (readonly [Cadence, RegExp])[] = [
  ['monthly', /\b(?:monthly|every month|once a month)\b/i],
  ['quarterly', /\b(?:quarterly|every quarter|once a quarter|every (?:three|3) months)\b/i],
  [
    'halfYearly',
    /\b(?:half[- ]?yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|every (?:six|6) months|twice a year)\b/i,
  ],
  ['yearly', /\b(?:yearly|annual(?:ly)?|every year|once a year|every (?:twelve|12) months)\b/i],
];

function findCadence(lines: readonly ScannedLine[], fields: readonly StatedField[]): ReviewFacts['cadence'] {
  const stated = fields
    .filter(({ key }) => key === 'cadence')
    .map(({ value, line }) => ({ text: value, line }));
  const loose = lines
    .filter(({ kind, text }) => kind === 'text' && /\b(?:re)?view(?:ed|s)?\b|\brevisit(?:ed)?\b/i.test(text))
    .map(({ text, number }) => ({ text, line: number }));
  for (const { text, line } of [...stated, ...loose]) {
    const found = cadenceWords.find(([, pattern]) => pattern.test(text));
    if (found) return { every: found[0], text: plainText(text), line };
  }
  return null;
}

function topItems(lines: readonly ScannedLine[]) {
  const items = listItems(lines);
  const least = items.reduce((min, { indent }) => Math.min(min, indent), Number.POSITIVE_INFINITY);
  const top = items.filter(({ indent }) => indent <= least + 1);
  return (top.length > 0 ? top : itemsOrInline(lines)).slice(0, listMost);
}

/** The lines after a lead-in, up to the next blank line behind a list, or heading. */
function below(lines: readonly ScannedLine[], from: number): readonly ScannedLine[] {
  const rest = lines.slice(from, from + listMost);
  const end = rest.findIndex(
    (line, index) =>
      /^\s*#/.test(line.text) ||
      (index > 0 &&
        line.text.trim() === '' &&
        !/^\s*([-*+•]|\d+[.)])\s|^\s{2,}\S/.test(rest[index + 1]?.text ?? '')),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

function paragraphs(lines: readonly ScannedLine[]): { text: string; from: number; to: number }[] {
  const found: { words: string[]; from: number; to: number }[] = [];
  let open = false;
  for (const { text, number, kind } of lines) {
    const last = found.at(-1);
    if (kind !== 'text' || text.trim() === '' || /^\s*([-*_])(\s*\1){2,}\s*$/.test(text)) open = false;
    else if (open && last) {
      last.words.push(text);
      last.to = number;
    } else {
      found.push({ words: [text], from: number, to: number });
      open = true;
    }
  }
  return found
    .map(({ words, from, to }) => ({ text: plainText(words.join(' ')), from, to }))
    .filter(({ text }) => text !== '' && !/:$/.test(text));
}

function toTrigger(
  item: { text: string; from: number; to: number },
  source: TriggerLine['source'],
): TriggerLine {
  return { text: stripMark(item.text), from: item.from, to: item.to, source };
}

const rangeOf = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
