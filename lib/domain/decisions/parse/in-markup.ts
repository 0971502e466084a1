import { toFieldKey } from './field-keys';
import type { StatedField } from './stated-field';

/** Facts in a row of an HTML table that stands in one line, in the words of an image, and in the address of a badge. */
export function inMarkup(text: string, line: number): StatedField[] {
  const at = { line, lastLine: line, from: 'line' } as const;
  const cells = [
    ...text.matchAll(/<t[hd][^<>]{0,100}>(.{1,100}?)<\/t[hd]>\s*<td[^<>]{0,100}>(.{1,500}?)<\/td>/gi),
  ].map(([, label = '', value = '']) => ({ label, value }));
  const words = [...text.matchAll(/!\[([^[\]:]{2,40}):\s*([^[\]]{1,100})\]\(/g)].map(
    ([, label = '', value = '']) => ({ label, value }),
  );
  const badges = [
    ...text.matchAll(
      /\/badge\/((?:[^\s/()-]|--){2,40})-((?:[^\s/()-]|--){1,100})-[\w%#]{2,30}(?=[\s?.)"]|$)/g,
    ),
  ].map(([, label = '', value = '']) => ({ label: inAddress(label), value: inAddress(value) }));
  // A badge says in its address what its words say as well.
  return [...cells, ...(words.length > 0 ? words : badges)].flatMap(({ label, value }): StatedField[] => {
    const key = toFieldKey(label);
    return key === null ? [] : [{ key, value: value.trim(), ...at }];
  });
}

function inAddress(text: string): string {
  const words = text
    .replaceAll('--', '\u0000')
    .replaceAll(/(?<!_)_(?!_)/g, ' ')
    .replaceAll('\u0000', '-');
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
