import type { Passage } from '../decision';
import { listItems, runTogether } from './list-items';
import { plainText } from './plain-text';
import type { ScannedLine } from './scan';

const good = /^\s*(?:good[,:]|pros?\b|advantages?\b|benefits?\b|\+(?=\s)|✅|✔️?|👍|positive)/iu;
const bad = /^\s*(?:bad[,:]|cons?\b|disadvantages?\b|drawbacks?\b|trade-?offs?\b|❌|✗|✘|⚠️?|👎|negative)/iu;

/** Pros and cons, told apart by their own mark or by the last line above that says which side follows. */
export function splitSides(lines: readonly ScannedLine[]): { pros: Passage[]; cons: Passage[] } {
  const pros: Passage[] = [];
  const cons: Passage[] = [];
  let side: Passage[] | null = null;
  const items = new Map(listItems(lines).map((item) => [item.from, item]));
  for (const { number, text, kind } of lines) {
    const item = items.get(number);
    const plain = plainText(item?.text ?? text.replace(/^ {0,3}#+\s*/, ''));
    if (kind !== 'text' || plain === '') continue;
    const own = sideOf(item ? text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '') : plain);
    if (item && !/:$/.test(plain)) {
      const target = own === 'good' ? pros : own === 'bad' ? cons : side;
      target?.push({ text: stripMark(item.text), from: item.from, to: item.to });
    } else if (own !== null) {
      side = own === 'good' ? pros : cons;
      side.push(...runTogether(text).map((part) => ({ text: part, from: number, to: number })));
    } else if (!item && /:$/.test(plain)) side = null;
  }
  return { pros, cons };
}

/** Whether a line's first word or sign says it is in favour or against; null where it does not. */
export function sideOf(text: string): 'good' | 'bad' | null {
  if (bad.test(text.replace(/^\*+/, ''))) return 'bad';
  return good.test(text.replace(/^\*+/, '')) ? 'good' : null;
}

/** The words of an item without the sign or word that says which side it is on. */
export function stripMark(text: string): string {
  return text.replace(/^(?:good|bad|neutral)[,:]\s*(?:because\s+)?|^[✅✔❌✗✘⚠👍👎]\uFE0F?\s*|^\+\s/iu, '');
}
