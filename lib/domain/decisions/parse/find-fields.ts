import { type FieldKey, fieldLabels, toFieldKey } from './field-keys';
import { fieldsBelow } from './fields-below';
import { readFrontMatter } from './front-matter';
import { findHeadings, type Heading } from './headings';
import { inMarkup } from './in-markup';
import type { ScannedLine } from './scan';
import type { StatedField } from './stated-field';
import { type Row, tableRows } from './tables';

/** Every fact stated in front matter, a table, a `Label: value` line or below a label, in order. */
export function findFields(
  lines: readonly ScannedLine[],
  headings: readonly Heading[] = findHeadings(lines),
): StatedField[] {
  const rows = tableRows(lines);
  const inTable = new Set(rows.map((row) => row.line));
  const plain = lines.filter(({ kind, number }) => kind === 'text' && !inTable.has(number));
  return [
    ...readFrontMatter(lines).flatMap(({ label, value, line, lastLine }): StatedField[] => {
      const key = toFieldKey(label);
      return key === null ? [] : [{ key, value, line, lastLine, from: 'frontMatter' }];
    }),
    ...fromTables(rows),
    ...plain.flatMap(fromLine),
    ...fieldsBelow(plain, headings),
  ].sort((a, b) => a.line - b.line);
}

function fromTables(rows: readonly Row[]): StatedField[] {
  return rows.flatMap((row, index): StatedField[] => {
    if (row.isRule) return [];
    const [label = '', value = ''] = row.cells;
    const key = row.cells.length === 2 ? toFieldKey(label.replace(/:\s*$/, '')) : null;
    const isHead = rows[index + 1]?.isRule === true && toFieldKey(value) !== null;
    if (key !== null && !isHead && !isColumn(rows, index)) {
      return [{ key, value, line: row.line, lastLine: row.line, from: 'table' }];
    }
    return fromColumns(rows, index);
  });
}

/** Whether the row is the one under a head whose two cells are both labels: `| Status | Date |`. */
function isColumn(rows: readonly Row[], index: number): boolean {
  const head = rows[index - 2];
  return (
    rows[index - 1]?.isRule === true &&
    head !== undefined &&
    head.cells.every((cell) => toFieldKey(cell) !== null)
  );
}

// A head of labels over a single row of values. More rows are an index of several records, which `split` reads.
function fromColumns(rows: readonly Row[], index: number): StatedField[] {
  const row = rows[index];
  const [rule, head] = [rows[index - 1], rows[index - 2]];
  if (!row || !rule?.isRule || !head || rows[index + 1]?.table === row.table) return [];
  const keys = head.cells.map((cell) => toFieldKey(cell));
  if (keys.filter((key) => key !== null).length < 2) return [];
  return keys.flatMap((key, column): StatedField[] => {
    const value = row.cells[column] ?? '';
    return key === null || value === ''
      ? []
      : [{ key, value, line: row.line, lastLine: row.line, from: 'table' }];
  });
}

const labelled =
  /^\s{0,6}(?:>\s*)*(?:[-*+•]\s+|\d+[.)]\s+)?(?::([\w -]{2,60}):\s+|(?:\*\*|__|\*|_|<(?:b|strong|i|em)>)?\s*([\p{L}][\p{L}\p{N} ’'()/_-]{1,60}?)\??\s*(?:(?:\*\*|__|\*|_|<\/(?:b|strong|i|em)>)\s*[:：]|[:：]\s*(?:\*\*|__|\*|_|<\/(?:b|strong|i|em)>)|[:：])\s*)(.*)$/u;

const admonition = /^\s*(?:!!!|\?\?\?\+?)\s+[\w-]+\s+"([^"]*)"\s*$/;

function fromLine({ text, number }: ScannedLine): StatedField[] {
  const match = labelled.exec(text.replace(/^ {0,3}#{1,6}\s+/, '').replace(admonition, '$1'));
  if (!match) return [...boldWithin(text, number), ...inMarkup(text, number)];
  const key = toFieldKey(match[1] ?? match[2] ?? '');
  const value = match[3] ?? '';
  if (key === null) return [];
  const at = { line: number, lastLine: number, from: 'line' } as const;
  return splitInline(value).map((part, index) => ({
    key: index === 0 ? key : (part.key ?? key),
    value: part.value,
    ...at,
  }));
}

const bold = new RegExp(
  `\\*\\*(${fieldLabels.map((label) => label.replaceAll(' ', '[ -]')).join('|')})(?::\\*\\*|\\*\\*:)\\s+([^*|]+)`,
  'gi',
);

// "What we chose. **Owner**: Platform lead": a label in bold is one wherever it stands.
function boldWithin(text: string, line: number): StatedField[] {
  return [...text.matchAll(bold)].flatMap(([, label = '', value = '']): StatedField[] => {
    const key = toFieldKey(label);
    return key === null ? [] : [{ key, value: value.trim(), line, lastLine: line, from: 'line' }];
  });
}

const inline = new RegExp(
  `(?:^|[\\s|·;,])\\**(${fieldLabels.map((label) => label.replaceAll(' ', '[ -]')).join('|')})\\**:\\**\\s`,
  'gi',
);

/** "Accepted Date: 2026-03-11 Supersedes: ADR-3" as its parts; most values are one. */
function splitInline(value: string): { readonly key: FieldKey | null; readonly value: string }[] {
  const cuts = [...value.matchAll(inline)];
  const parts = [{ key: null as FieldKey | null, value: value.slice(0, cuts[0]?.index ?? value.length) }];
  cuts.forEach((cut, index) => {
    const start = cut.index + cut[0].length;
    parts.push({
      key: toFieldKey(cut[1] ?? ''),
      value: value.slice(start, cuts[index + 1]?.index ?? value.length),
    });
  });
  return parts.map((part) => ({
    ...part,
    value: part.value
      .trim()
      .replace(/[|·;,]$/, '')
      .trim(),
  }));
}
