import { toLines } from './lines';
import type { StatedField } from './parse/stated-field';

/** The text with another value for a fact it states, in the fact's own lines; null where its value is not found there. */
export function writeValue(text: string, field: StatedField, value: string): string | null {
  const lines = toLines(text);
  const own = lines.slice(field.line - 1, field.lastLine);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return null;
  const written =
    field.from === 'frontMatter' ? inFrontMatter(own, value) : inLine(first.text, field.value, value);
  if (written === null) return null;
  const ends = written.map((line, index) => line + (index === written.length - 1 ? last.eol : first.eol));
  return [
    ...lines.slice(0, field.line - 1).map((line) => line.text + line.eol),
    ...ends,
    ...lines.slice(field.lastLine).map((line) => line.text + line.eol),
  ].join('');
}

/** `- Owner: X` with another value: the last place it stands in the line, since a label may hold it too. */
function inLine(line: string, before: string, value: string): readonly string[] | null {
  if (before === '') return [value === '' ? line : `${line.trimEnd()} ${value}`];
  const at = line.lastIndexOf(before);
  return at < 0 ? null : [line.slice(0, at) + value + line.slice(at + before.length)];
}

/** A key of YAML or TOML with another value, in the form it had: a list below it, one in brackets, or a scalar. */
function inFrontMatter(own: readonly { readonly text: string }[], value: string): readonly string[] | null {
  const [head, ...below] = own.map(({ text }) => text);
  const [, key = '', rest = ''] = /^(\s*[^:=]+\s*[:=]\s*)(.*)$/.exec(head ?? '') ?? [];
  if (key === '') return null;
  const start = key.trimEnd();
  if (value === '') return [start];
  const item = /^(\s*-\s+)/.exec(below[0] ?? '')?.[1];
  if (item !== undefined) return [start, ...value.split(', ').map((one) => item + one)];
  if (rest.startsWith('[')) return [`${start} [${value}]`];
  const isPlain = !/^[\s"'&*!|>%@`{[\]},?-]|[:#]\s|\s#|:$/.test(value) && !start.endsWith('=');
  return [`${start} ${isPlain ? value : `"${value}"`}`];
}
