import { toLines } from '../lines';

/** A line as the parser sees it. */
export interface ScannedLine {
  /** From 1. */
  readonly number: number;
  /** Without byte order mark, and of a line longer than any person writes only the beginning: what facts are read from. */
  readonly text: string;
  /** All of it. */
  readonly whole: string;
  /** Fences and what is in them are code; nothing in code, a comment or front matter is read as Markdown. */
  readonly kind: 'text' | 'code' | 'comment' | 'frontMatter';
}

// Some patterns take time by the square of a line's length.
const readMost = 2_000;

/** A text's lines, each with what it is a part of. */
export function scan(text: string): ScannedLine[] {
  const plain = toLines(text).map((line, index) =>
    index === 0 ? line.text.replace(/^\uFEFF/, '') : line.text,
  );
  const frontMatterEnd = findFrontMatterEnd(plain);
  let fence: string | null = null;
  let inComment = false;
  return plain.map((whole, index) => {
    const line = whole.slice(0, readMost);
    const as = (kind: ScannedLine['kind']) => ({ number: index + 1, text: line, whole, kind });
    if (index < frontMatterEnd) return as('frontMatter');
    if (fence !== null) {
      if (closes(line, fence)) fence = null;
      return as('code');
    }
    if (inComment || /^\s*<!--/.test(line)) {
      inComment = !whole.includes('-->');
      return as('comment');
    }
    fence = isUnderline(line, plain[index - 1])
      ? null
      : (/^\s{0,12}(`{3,}|~{3,})(?!.*`)/.exec(line)?.[1] ?? null);
    return as(fence === null ? 'text' : 'code');
  });
}

/** How many lines from the first are front matter, its two marks included; 0 for none. */
function findFrontMatterEnd(lines: readonly string[]): number {
  const start = lines.findIndex((line) => line.trim() !== '');
  const mark = lines[start]?.trimEnd();
  if (mark !== '---' && mark !== '+++') return 0;
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === mark);
  if (end < 0) return 0;
  const inner = lines.slice(start + 1, end).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  // A page that begins with a rule, and has another, has no front matter: that is made of keys.
  const first = inner[0];
  return first === undefined || /^[\w "'-]+\s*[:=]/.test(first) ? end + 1 : 0;
}

// A line of tildes right below a title is reStructuredText's underline of it.
function isUnderline(line: string, above = ''): boolean {
  return /^~{3,}\s*$/.test(line) && above.trim() !== '' && above.trim().length <= line.trim().length + 2;
}

function closes(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
}
