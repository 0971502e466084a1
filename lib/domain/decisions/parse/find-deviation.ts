import type { DecisionIssue, Deviation, FieldPlaces } from '../decision';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';
import type { Section } from './sections';
import type { StatedField } from './stated-field';

export interface FoundDeviation {
  readonly deviation: Deviation;
  readonly reason: string | null;
  readonly places: FieldPlaces;
  readonly issues: readonly DecisionIssue[];
}

/** Whether the record says it departs from best practice, and why. */
export function findDeviation(
  lines: readonly ScannedLine[],
  sections: readonly Section[],
  fields: readonly StatedField[],
): FoundDeviation {
  const field = fields.find(({ key }) => key === 'deviation');
  const section = sections.find(({ kind }) => kind === 'deviation');
  const inside = lines
    .slice((section?.from ?? 1) - 1, section?.end ?? 0)
    .filter(({ kind, text }) => kind === 'text' && text.trim() !== '');
  const text = field ? plainText(field.value) : plainText(inside.map((line) => line.text).join(' '));
  const line = field?.line ?? inside[0]?.number;
  if (line === undefined || text === '')
    return { deviation: 'unknown', reason: null, places: {}, issues: [] };
  const lastLine = field?.lastLine ?? inside.at(-1)?.number ?? line;
  const deviation = readDeviation(text);
  const stated = fields.find(({ key }) => key === 'deviationReason');
  const rest = text.replace(
    /^\W*(?:no|yes|none|true|false|knowingly|known|deliberate(?:ly)?|intentional(?:ly)?)\b[\s:,;.(–—-]*/i,
    '',
  );
  const reason = stated ? plainText(stated.value) : rest.replace(/\)$/, '');
  const issues: DecisionIssue[] =
    deviation === 'unknown'
      ? [
          {
            code: 'deviation-unknown',
            message: `“${text.slice(0, 120)}” does not say whether it deviates. Begin it with no, yes or knowingly.`,
            line,
            severity: 'open',
          },
        ]
      : [];
  return {
    deviation,
    reason: reason === '' ? null : reason,
    places: { deviation: { from: line, to: lastLine } },
    issues,
  };
}

/** The deviation a text begins with. */
export function readDeviation(text: string): Deviation {
  if (/[{}|]|^\W*(?:yes|no)\s*(?:\/|or)\s*(?:yes|no)\b|^\[/i.test(text)) return 'unknown';
  if (/^\W*(?:no|none|not?\b|false)\b/i.test(text)) return 'no';
  if (/\b(?:knowingly|deliberate(?:ly)?|intentional(?:ly)?|known|conscious(?:ly)?|accepted)\b/i.test(text))
    return 'knowingly';
  return /^\W*(?:yes|true|deviates|partial(?:ly)?)\b/i.test(text) ? 'yes' : 'unknown';
}
