import type { Heading } from './headings';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';
import { sectionKind } from './sections';

/** Lines that are headings by their words alone, for a text that lost its marks: "Context" between blank lines. */
export function findPlainHeadings(lines: readonly ScannedLine[]): Heading[] {
  return lines.flatMap(({ text, number, kind }, index): Heading[] => {
    const words = plainText(text).replace(/:$/, '');
    const alone = isBlank(lines[index - 1]) && isBlank(lines[index + 1]) && number < lines.length;
    if (kind !== 'text' || !alone || words.split(' ').length > 4 || sectionKind(words) === 'other') return [];
    return [{ text: words, level: 2, line: number, lastLine: number }];
  });
}

function isBlank(line: ScannedLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}
