import type { Heading } from '../parse/headings';
import type { ScannedLine } from '../parse/scan';
import { stripMark } from '../parse/sides';

/** What lines are rendered by. */
export interface Page {
  readonly lines: readonly ScannedLine[];
  /** By their first line. */
  readonly headings: ReadonlyMap<number, Heading>;
  /** Lines whose facts stand in the front matter. */
  readonly stated: ReadonlySet<number>;
  /** Items in favour and against, by line. */
  readonly sides: ReadonlyMap<number, 'Good' | 'Bad'>;
}

const deepest = 6;

/** Lines as they are, but with headings `shift` levels deeper, items in MADR's words, and without what is said elsewhere. */
export function renderLines(page: Page, from: number, to: number, shift: number): string {
  const rendered: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const heading = page.headings.get(number);
    const line = page.lines[number - 1];
    if (heading) {
      rendered.push(`${'#'.repeat(Math.min(Math.max(heading.level + shift, 1), deepest))} ${heading.text}`);
      number = heading.lastLine;
    } else if (line && !page.stated.has(number) && line.kind !== 'frontMatter') {
      rendered.push(withSide(line.whole, page.sides.get(number)));
    }
  }
  return rendered
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\s*\n/, '')
    .trimEnd();
}

function withSide(line: string, side: 'Good' | 'Bad' | undefined): string {
  const [, indent, words] = /^(\s*)(?:[-*+•–]|\d+[.)])\s+(.*)$/.exec(line) ?? [];
  if (side === undefined || words === undefined) return line;
  return `${indent}* ${side}, because ${stripMark(words)}`;
}
