import type { Decision, Deviation, LineSpan } from './decision';
import { insertFact } from './insert-fact';
import { toLines } from './lines';
import type { FieldKey } from './parse/field-keys';
import { findFields } from './parse/find-fields';
import { scan } from './parse/scan';
import type { StatedField } from './parse/stated-field';
import { parseDecision } from './parse-decision';
import { writeValue } from './write-value';

/** A fact of a record and what it is to say; null takes it out. */
export type FieldChange =
  | { readonly field: 'owner'; readonly value: string | null }
  | { readonly field: 'tags'; readonly value: readonly string[] }
  /** YYYY-MM-DD. */
  | { readonly field: 'date'; readonly value: string }
  | { readonly field: 'nextReview'; readonly value: string | null }
  | {
      readonly field: 'deviation';
      readonly value: Exclude<Deviation, 'unknown'>;
      readonly reason: string | null;
    };

const keys: Readonly<Record<FieldChange['field'], FieldKey>> = {
  owner: 'owner',
  tags: 'tags',
  date: 'date',
  nextReview: 'nextReview',
  deviation: 'deviation',
};
const labels: Readonly<Record<FieldChange['field'], string>> = {
  owner: 'Owner',
  tags: 'Tags',
  date: 'Date',
  nextReview: 'Next review',
  deviation: 'Deviation',
};

/** The text with one fact changed in its own lines, or in a line of its own added, and all others as they were; null where that can't be done safely. */
export function changeField(text: string, change: FieldChange): string | null {
  const before = parseDecision({ text, path: null }).decision;
  const fields = findFields(scan(text));
  const value = toValue(change);
  const place = placeOf(before, change.field);
  const field = findStated(fields, keys[change.field], place);
  const changed = field
    ? writeValue(text, field, value)
    : place
      ? replaceInPlace(text, place, before, change, value)
      : value === ''
        ? text
        : insertFact(text, { fields, title: before.places.title ?? null }, labels[change.field], value);
  if (changed === null) return null;
  const after = parseDecision({ text: changed, path: null }).decision;
  return says(after, change) && isSameBesides(before, after, change.field) ? changed : null;
}

function toValue(change: FieldChange): string {
  if (change.field === 'tags') return change.value.join(', ');
  if (change.field !== 'deviation') return change.value ?? '';
  return change.reason === null ? change.value : `${change.value}. ${change.reason}`;
}

function placeOf({ places, review }: Decision, field: FieldChange['field']): LineSpan | undefined {
  if (field !== 'nextReview') return places[field];
  const line = review.next?.line ?? null;
  return line === null ? undefined : { from: line, to: line };
}

/** The fact's own line, or else one with its label and nothing said yet. */
function findStated(
  fields: readonly StatedField[],
  key: FieldKey,
  place: LineSpan | undefined,
): StatedField | undefined {
  const stated = fields.filter((field) => field.key === key);
  return place ? stated.find(({ line }) => line === place.from) : stated[0];
}

/** A fact that stands in a sentence or a section: a date is replaced as it is written, a section's lines as a whole. */
function replaceInPlace(
  text: string,
  { from, to }: LineSpan,
  before: Decision,
  { field }: FieldChange,
  value: string,
): string | null {
  const lines = toLines(text);
  const line = lines[from - 1];
  if (!line) return null;
  if (field === 'deviation') {
    const last = lines[to - 1] ?? line;
    return lines
      .flatMap((one, index) => (index < from - 1 || index >= to ? [one.text + one.eol] : []))
      .toSpliced(from - 1, 0, value + last.eol)
      .join('');
  }
  const date = field === 'date' ? before.date : (before.review.next?.date ?? null);
  if (date === null || value === '' || !line.text.includes(date)) return null;
  return lines.map((one) => (one === line ? one.text.replace(date, value) : one.text) + one.eol).join('');
}

function says(after: Decision, change: FieldChange): boolean {
  switch (change.field) {
    case 'owner':
      return after.owner === change.value;
    case 'date':
      return after.date === change.value;
    case 'nextReview':
      return (after.review.next?.date ?? null) === change.value;
    case 'tags':
      return after.tags.join() === [...new Set(change.value.map((tag) => tag.toLowerCase()))].join();
    case 'deviation':
      return (
        after.deviation === change.value &&
        (change.reason === null || after.deviationReason === change.reason)
      );
  }
}

/** Whether a record says all else as it did: what the change moved by lines is still the same. */
function isSameBesides(before: Decision, after: Decision, field: FieldChange['field']): boolean {
  const rest = (decision: Decision) =>
    JSON.stringify({
      title: decision.title,
      number: decision.number,
      status: decision.status,
      deciders: decision.deciders,
      links: decision.links.map(({ kind, text }) => [kind, text]),
      ...(field === 'owner' ? {} : { owner: decision.owner }),
      ...(field === 'tags' ? {} : { tags: decision.tags }),
      ...(field === 'date' ? {} : { date: decision.date }),
      ...(field === 'nextReview' ? {} : { next: decision.review.next?.date }),
      ...(field === 'deviation' ? {} : { deviation: decision.deviation, why: decision.deviationReason }),
    });
  return rest(before) === rest(after);
}
