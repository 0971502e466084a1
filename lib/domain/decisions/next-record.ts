import type { Decision } from './decision';

interface Next {
  readonly number: number;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What a review of the old one found; null where there was none. */
  readonly found: string | null;
}

/** The record that supersedes another, begun: its context says what was decided before and what would have reopened it. */
export function nextRecord(old: Decision, name: string, { number, title, today, found }: Next): string {
  const decided = old.date === null ? '' : ` on ${old.date}`;
  const triggers = old.review.triggers.filter(({ source }) => source === 'triggers');
  return [
    `# ADR-${String(number).padStart(4, '0')}: ${title}`,
    `- Status: Proposed\n- Date: ${today}\n- Supersedes: ${name}`,
    '## Context',
    `${name}${old.title === null ? '' : `, “${old.title}”,`} was decided${decided}.`,
    ...(old.context ? [`Its context was:`, quote(old.context.text)] : []),
    ...(triggers.length > 0
      ? ['It was to be reconsidered if:', triggers.map(({ text }) => `- ${text}`).join('\n')]
      : []),
    ...(found === null ? [] : ['A review found:', quote(found)]),
    '## Options',
    '## Decision',
    '## Consequences',
    '## Review triggers\n',
  ].join('\n\n');
}

function quote(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
