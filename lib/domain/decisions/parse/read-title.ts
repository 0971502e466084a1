import { plainText } from './plain-text';
import { readStatus } from './read-status';

export interface TitleReading {
  readonly title: string | null;
  readonly number: number | null;
  /** The id as written. */
  readonly label: string | null;
  /** A status in brackets before or after the title. */
  readonly statusText: string | null;
}

const id =
  /^((?:architecture decision record|architectural decision record|ADR|RFC|MADR|decision record|decision|DR)?(?:\s+no\.?|\s*№)?[\s#:_-]*(?:\d{4}-\d\d-\d\d|(?:19|20)\d\d[-_.]\d{3,4}|0*\d{1,6}))(?:\s*[.:)\]–—|-]+\s*|\s+(?=\p{L})|$)/iu;
const bare =
  /^(?:architecture decision record|architectural decision record|ADR|RFC|decision record)\s*[:–—-]+\s*/i;

/** A heading as the title of a record: its id, its words and a status that stands with them. */
export function readTitle(heading: string): TitleReading {
  const { rest, statusText } = takeStatus(
    plainText(heading).replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s*)+(?=\S)/u, ''),
  );
  const withoutBrackets = rest.replace(/^\[((?:ADR|RFC)?[\s#_-]*\d+)\]/i, '$1:');
  const match = id.exec(withoutBrackets);
  const stated = match?.[1]?.trim() ?? '';
  const isDate = /\d{4}-\d\d-\d\d$/.test(stated);
  // Numbered within each year: an id, and no number of the whole collection.
  const isYearly = /\d{4}[-_.]\d{3,4}$/.test(stated);
  const isNumber = match !== null && !isDate && !isYearly && isLabelled(stated, match[0]);
  const after =
    isNumber || isDate || isYearly
      ? withoutBrackets.slice(match?.[0].length)
      : withoutBrackets.replace(bare, '');
  const title = after.trim().replace(/^["“](.*)["”]$/, '$1');
  return {
    title: title === '' ? null : title,
    number: isNumber ? Number(/\d+$/.exec(stated)?.[0]) : null,
    label: isNumber || isYearly ? stated : null,
    statusText,
  };
}

// "3 ways to cache" is a title; "3. Ways to cache", "0003 Ways" and "ADR 3 Ways" have a number before it.
function isLabelled(stated: string, whole: string): boolean {
  return (
    /[a-z]/i.test(stated) ||
    /^0\d/.test(stated) ||
    /[.:)\]–—|-]/.test(whole.slice(stated.length)) ||
    whole === stated
  );
}

function takeStatus(text: string): { readonly rest: string; readonly statusText: string | null } {
  for (const pattern of [
    /\s*[([]([^()[\]]{3,60})[)\]]\s*$/,
    /^\s*[([]([^()[\]]{3,40})[)\]]\s*[:–—-]?\s*/,
    /\s+[–—-]+\s+(\w{4,20})\s*$/,
  ]) {
    const found = pattern.exec(text);
    const inner = found?.[1] ?? '';
    const status = readStatus(inner);
    const whole = status.how === 'word' && (inner.split(/\s+/).length <= 2 || /\bby\b/.test(inner));
    const worded =
      status.word !== '' &&
      inner
        .toLowerCase()
        .replace(/^[^a-z]+/, '')
        .startsWith(status.word);
    if (found && whole && worded) return { rest: text.replace(found[0], ' ').trim(), statusText: inner };
  }
  return { rest: text.replace(/^~~(.*)~~$/, '$1'), statusText: null };
}
