import { plainText } from './plain-text';
import type { ScannedLine } from './scan';

export interface Heading {
  /** Its words, without marks. */
  readonly text: string;
  readonly level: number;
  readonly line: number;
  /** The last line of the heading: that of its underline, if it has one. */
  readonly lastLine: number;
}

/** Every heading: ATX and setext of Markdown, HTML's in one line, AsciiDoc's, wikis', and reStructuredText's, whose levels follow from their order. */
export function findHeadings(lines: readonly ScannedLine[]): Heading[] {
  const found: Heading[] = [];
  const rst = isRst(lines);
  const mark = isAsciiDoc(lines) ? '=' : '#';
  const styles: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.kind !== 'text') continue;
    const heading =
      atx(line, mark, found.length === 0) ??
      html(line) ??
      wiki(line) ??
      underlined(lines, index, rst, styles);
    if (!heading) continue;
    found.push(heading);
    index = heading.lastLine - 1;
  }
  return found;
}

const atxMarks = {
  '#': [/^ {0,3}(#{1,6})\s+(\S.*)$/, /^ {0,3}(#{1,6})\s*(\S.*)$/],
  '=': [/^(={1,6})\s+(\S.*)$/, /^(={1,6})\s+(\S.*)$/],
} as const;

function atx(line: ScannedLine, mark: '#' | '=', first: boolean): Heading | null {
  const [, signs = '', rest = ''] = atxMarks[mark][first ? 1 : 0].exec(line.text) ?? [];
  // "{#name}" is what it can be linked by.
  const text = plainText(rest.replace(/\s*\{#[^{}]*\}\s*$/, '').replace(/\s+[#=]+\s*$/, ''));
  if (signs === '' || text === '' || /^#+$/.test(text)) return null;
  return { text, level: signs.length, line: line.number, lastLine: line.number };
}

function html(line: ScannedLine): Heading | null {
  const [, level = '', inner = ''] =
    /^\s*<h([1-6])(?:\s[^<>]*)?>(.{1,500})<\/h\1>\s*$/i.exec(line.text) ?? [];
  const text = plainText(inner);
  return text === '' ? null : { text, level: Number(level), line: line.number, lastLine: line.number };
}

// "h2. Context", as wikis mark it.
function wiki(line: ScannedLine): Heading | null {
  const [, level = '', words = ''] = /^h([1-6])\.\s+(\S.*)$/.exec(line.text) ?? [];
  const text = plainText(words);
  return text === '' ? null : { text, level: Number(level), line: line.number, lastLine: line.number };
}

/** Whether the text is AsciiDoc: its headings begin with "=", and none with "#". */
function isAsciiDoc(lines: readonly ScannedLine[]): boolean {
  const texts = lines.filter((line) => line.kind === 'text').map((line) => line.text);
  return texts.some((text) => /^={1,6}\s+\S/.test(text)) && !texts.some((text) => /^#{1,6}\s+\S/.test(text));
}

const rule = /^([=\-~*^"'`+.:_#])\1{2,}\s*$/;

function underlined(
  lines: readonly ScannedLine[],
  index: number,
  rst: boolean,
  styles: string[],
): Heading | null {
  const [line, next, third] = [lines[index], lines[index + 1], lines[index + 2]];
  if (!line || !next) return null;
  const over = rst ? rule.exec(line.text)?.[1] : undefined;
  if (over !== undefined && third && next.text.trim() !== '' && rule.exec(third.text)?.[1] === over) {
    const level = levelOf(styles, `${over}${over}`);
    return { text: plainText(next.text), level, line: next.number, lastLine: third.number };
  }
  if (!isTitleLine(line.text) || isTitleLine(lines[index - 1]?.text ?? '')) return null;
  const under = next.kind === 'text' ? /^ {0,3}([=\-~*^"'`+.:_#])\1+\s*$/.exec(next.text)?.[1] : undefined;
  if (under === undefined) return null;
  const text = plainText(line.text);
  if (rst) {
    if (next.text.trimEnd().length < Math.min(4, line.text.trimEnd().length)) return null;
    return { text, level: levelOf(styles, under), line: line.number, lastLine: next.number };
  }
  if (under !== '=' && under !== '-') return null;
  if (under === '-' && next.text.trim().length < 2) return null;
  return { text, level: under === '=' ? 1 : 2, line: line.number, lastLine: next.number };
}

function levelOf(styles: string[], style: string): number {
  if (!styles.includes(style)) styles.push(style);
  return styles.indexOf(style) + 1;
}

function isTitleLine(text: string): boolean {
  return (
    text.trim() !== '' && !/^\s*([-*+>|]|\d+[.)]\s+\S.*:$|#|:\w+:|\.\. )/.test(text) && !/^ {4}/.test(text)
  );
}

/** Whether the text is reStructuredText: it has a directive, a field list, or an underline Markdown has not. */
export function isRst(lines: readonly ScannedLine[]): boolean {
  const texts = lines.filter((line) => line.kind === 'text').map((line) => line.text);
  if (texts.some((text) => /^ {0,3}#{1,6}\s+\S/.test(text))) return false;
  return texts.some(
    (text, index) =>
      /^\.\. [\w-]+::/.test(text) ||
      /^:[A-Z][\w -]*:\s+\S/.test(text) ||
      (/^([~^"+])\1{2,}\s*$/.test(text) && isTitleLine(texts[index - 1] ?? '')),
  );
}
