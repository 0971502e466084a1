import type { Passage } from '../decision';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';

export interface ListItem extends Passage {
  /** Columns before its mark; deeper items are below shallower ones. */
  readonly indent: number;
  /** Of a task list: whether it is ticked; null for any other. */
  readonly done: boolean | null;
}

const mark = /^(\s*)(?:[-*+•–]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+(?:\[([ xX])\]\s+)?(\S.*)$/;

/** The items of the lists among some lines, with the lines that go on below each. */
export function listItems(lines: readonly ScannedLine[]): ListItem[] {
  const items: { indent: number; done: boolean | null; words: string[]; from: number; to: number }[] = [];
  let open = false;
  for (const { text, number, kind } of lines) {
    const match = kind === 'text' ? mark.exec(text) : null;
    const last = items.at(-1);
    if (match && !/^\s*([-*_])(\s*\1){2,}\s*$/.test(text)) {
      const [, space = '', tick, words = ''] = match;
      const done = tick === undefined ? null : tick !== ' ';
      items.push({
        indent: space.replaceAll('\t', '    ').length,
        done,
        words: [words],
        from: number,
        to: number,
      });
      open = true;
    } else if (text.trim() === '' || kind !== 'text') {
      open = false;
    } else if (last && (open || /^\s{2,}\S/.test(text)) && !/^\s*[|#>]/.test(text)) {
      last.words.push(text.trim());
      last.to = number;
    } else {
      open = false;
    }
  }
  return items.map(({ words, ...item }) => ({ ...item, text: plainText(words.join(' ')) }));
}

/** Items, or the parts of "Positive: - one - two" where a list was run together into one line. */
export function itemsOrInline(lines: readonly ScannedLine[]): Passage[] {
  const items = listItems(lines);
  if (items.length > 0) return items;
  return lines.flatMap(({ text, number, kind }) =>
    kind !== 'text' ? [] : runTogether(text).map((part) => ({ text: part, from: number, to: number })),
  );
}

/** "- one - two" as its parts; empty where the line is no such list. */
export function runTogether(text: string): string[] {
  if (!/(^|[:.])\s*[-•]\s+\S/.test(text)) return [];
  return text
    .replace(/^.*?(?:^|[:.])\s*[-•]\s+/, '')
    .split(/\s+[-•]\s+(?=\S)/)
    .map(plainText)
    .filter((part) => part !== '');
}
