import type { Decision } from '../decision';
import { toFieldKey } from '../parse/field-keys';
import { readFrontMatter } from '../parse/front-matter';
import { plainText } from '../parse/plain-text';
import type { ScannedLine } from '../parse/scan';
import type { StatedField } from '../parse/stated-field';

/** The status as MADR states it; null where the record states none that is known. */
export function toStatusWords({ status, statusText }: Decision): string | null {
  if (status === 'unknown') return null;
  // A sign that begins a comment in YAML can't be in it.
  const isSafe = statusText !== null && !/\s#|["\\]/.test(statusText);
  return status === 'superseded' && isSafe ? statusText : status;
}

/** Front matter with the facts MADR states there, and what else the record's own held; empty for none. */
export function renderFrontMatter(decision: Decision, lines: readonly ScannedLine[]): string {
  const status = toStatusWords(decision);
  const { date, deciders } = decision;
  const facts = [
    ...(status === null ? [] : [`status: "${status}"`]),
    ...(date === null ? [] : [`date: ${date}`]),
    ...(deciders.length === 0 ? [] : ['decision-makers:', ...deciders.map((name) => `  - ${quote(name)}`)]),
    ...others(decision, lines),
  ];
  return facts.length === 0 ? '' : ['---', ...facts, '---'].join('\n');
}

function others(decision: Decision, lines: readonly ScannedLine[]): readonly string[] {
  const isToml = lines.find(({ kind }) => kind === 'frontMatter')?.text.trim() === '+++';
  const { status, date, deciders, title } = decision;
  const said = {
    status: status !== 'unknown',
    date: date !== null,
    deciders: deciders.length > 0,
    title: title !== null,
  };
  return readFrontMatter(lines).flatMap(({ label, value, line, lastLine }) => {
    const key = toFieldKey(label);
    if (key !== null && key in said && said[key as keyof typeof said]) return [];
    if (isToml) return [`${label}: ${quote(value)}`];
    return lines.slice(line - 1, lastLine).map(({ whole }) => whole);
  });
}

function quote(text: string): string {
  if (!/^[\s"'&*!|>%@`{[\]},?-]|[:#]\s|\s#|:$/.test(text)) return text;
  return text.includes('"') ? `'${text.replaceAll("'", '’')}'` : `"${text}"`;
}

/** The lines that say nothing but what the front matter says. */
export function findStated(decision: Decision, fields: readonly StatedField[]): ReadonlySet<number> {
  const status = toStatusWords(decision)?.toLowerCase();
  const isSaid = ({ key, value, from }: StatedField) => {
    if (from !== 'line' || plainText(value) !== value.trim()) return false;
    if (key === 'status') return value.trim().toLowerCase() === status;
    if (key === 'date') return value.trim() === decision.date;
    return key === 'deciders' && value.split(/\s*[,;]\s*/).join(', ') === decision.deciders.join(', ');
  };
  const lines = new Set(fields.map(({ line }) => line));
  return new Set(
    [...lines].filter((line) =>
      fields.filter((field) => field.line === line).every((field) => isSaid(field)),
    ),
  );
}
