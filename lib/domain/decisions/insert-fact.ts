import type { LineSpan } from './decision';
import { toLines, usualEol } from './lines';
import type { StatedField } from './parse/stated-field';

interface Around {
  readonly fields: readonly StatedField[];
  readonly title: LineSpan | null;
}

/** The text with a line for a fact it did not state, after the facts it does and in their form, or else below the title; null where there is neither. */
export function insertFact(
  text: string,
  { fields, title }: Around,
  label: string,
  value: string,
): string | null {
  const lines = toLines(text);
  const eol = usualEol(lines);
  const anchor = findAnchor(fields);
  const after = anchor?.lastLine ?? title?.to;
  if (after === undefined) return null;
  const added = anchor ? inForm(lines[anchor.line - 1]?.text ?? '', anchor, label, value) : null;
  const isClosed = (lines[after]?.text ?? '').trim() === '';
  const own = added === null ? ['', `- ${label}: ${value}`, ...(isClosed ? [] : [''])] : [added];
  const before = lines.slice(0, after).map((line) => line.text + line.eol);
  const gap = before.length === 0 || /[\r\n]$/.test(before.at(-1) ?? '') ? '' : eol;
  return [
    ...before,
    gap,
    ...own.map((line) => line + eol),
    ...lines.slice(after).map((line) => line.text + line.eol),
  ].join('');
}

const header = new Set(['status', 'date', 'deciders', 'owner', 'deviation', 'tags']);

/** The last of the facts that stand together at the beginning. */
function findAnchor(fields: readonly StatedField[]): StatedField | undefined {
  const [first, ...rest] = fields.filter(({ key, from }) => header.has(key) && from !== 'below');
  let anchor = first;
  for (const field of rest) {
    if (!anchor || field.line > anchor.lastLine + 1 || field.from !== anchor.from) break;
    anchor = field;
  }
  return anchor;
}

/** `Label: value` as another fact's line is written: the same bullet, emphasis, cells or key. */
function inForm(
  line: string,
  { from, value: said }: StatedField,
  label: string,
  value: string,
): string | null {
  if (from === 'frontMatter') {
    const isToml = /^\s*[^:=]+=/.test(line);
    const key = label.toLowerCase().replaceAll(' ', '-');
    return isToml ? `${key} = "${value}"` : `${key}: ${value}`;
  }
  if (from === 'table')
    return /^\s*\|/.test(line) && /^\s*\|[^|]*\|[^|]*\|\s*$/.test(line) ? `| ${label} | ${value} |` : null;
  const [, lead = '', before = '', , after = ''] =
    /^(\s{0,6}(?:>\s*)*(?:[-*+•]\s+)?)([*_]{0,2})([\p{L}][\p{L}\p{N} -]*?)([*_]{0,2}:[*_]{0,2}|:[*_]{1,2})\s/u.exec(
      `${line} `,
    ) ?? [];
  // A line of several facts, or of a form of its own, is no pattern.
  if (after === '' || !line.trimEnd().endsWith(said)) return null;
  const end = /\s{2,}$/.exec(line)?.[0] ?? '';
  return `${lead}${before}${label}${after} ${value}${end}`;
}
