import { findHeadings, type Heading } from './headings';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';
import { sectionKind } from './sections';

/** The headings of a record: those that are marked, and where none of these names a section, lines that do so by their words. */
export function findRecordHeadings(lines: readonly ScannedLine[]): Heading[] {
  const marked = findHeadings(lines);
  if (marked.some(({ text }) => sectionKind(text) !== 'other')) return marked;
  const taken = new Set(marked.map(({ line }) => line));
  const plain = findPlainHeadings(lines).filter(({ line }) => !taken.has(line));
  return [...marked, ...plain].sort((a, b) => a.line - b.line);
}

// For a text that lost its marks, or never had them: "Context" or "**Context**" between blank lines.
function findPlainHeadings(lines: readonly ScannedLine[]): Heading[] {
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
