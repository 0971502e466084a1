import type { DecisionStatus } from '../decision';
import { plainText } from './plain-text';
import { statusesElsewhere } from './words/statuses';

type Known = Exclude<DecisionStatus, 'unknown'>;

// Longer phrases first: "on hold until approved" is on hold.
const words: Readonly<Record<Known, readonly string[]>> = {
  superseded: ['superseded', 'superseeded', 'superceded', 'superceeded', 'replaced', 'obsoleted by'],
  deprecated: [
    'deprecated',
    'obsolete',
    'obsoleted',
    'retired',
    'outdated',
    'sunset',
    'inactive',
    'expired',
    'archived',
    'no longer relevant',
    'no longer valid',
    'no longer applies',
    'no longer in use',
    'no longer accepted',
    'not relevant anymore',
  ],
  rejected: [
    'rejected',
    'declined',
    'withdrawn',
    'abandoned',
    'cancelled',
    'canceled',
    'refused',
    'dismissed',
    'dropped',
    'discarded',
    'not accepted',
    'not approved',
    "won't do",
    'won’t do',
  ],
  proposed: [
    'proposed',
    'proposal',
    'draft',
    'drafted',
    'drafting',
    'rfc',
    'request for comments',
    'in review',
    'under review',
    'for review',
    'ready for review',
    'review',
    'in discussion',
    'under discussion',
    'discussion',
    'for discussion',
    'pending',
    'open',
    'wip',
    'work in progress',
    'in progress',
    'on hold',
    'deferred',
    'postponed',
    'paused',
    'parked',
    'awaiting approval',
    'awaiting decision',
    'not yet accepted',
    'not yet approved',
    'not yet decided',
    'undecided',
    'idea',
  ],
  accepted: [
    'accepted',
    'approved',
    'adopted',
    'implemented',
    'decided',
    'active',
    'agreed',
    'done',
    'final',
    'finalised',
    'finalized',
    'in effect',
    'in force',
    'in use',
    'ratified',
    'confirmed',
    'enacted',
    'current',
    'completed',
    'complete',
    'applied',
    'live',
    'valid',
  ],
};

const english = toPhrases(words);
const phrases = [...english, ...toPhrases(statusesElsewhere)].sort(
  (a, b) => b.phrase.length - a.phrase.length,
);
// What a misspelling may be of: not the short words, which are near to too many others.
const spelt = english.filter(({ phrase }) => phrase.length >= 6 && !phrase.includes(' '));

function toPhrases(table: Readonly<Record<Known, readonly string[]>>) {
  return Object.entries(table).flatMap(([status, list]) =>
    list.map((phrase) => ({ phrase: withoutAccents(phrase), status: status as Known })),
  );
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .normalize('NFC');
}

export interface StatusReading {
  readonly status: DecisionStatus;
  /** The word it was read from, in lower case; "" where none was known. */
  readonly word: string;
  readonly how: 'word' | 'misspelt' | 'placeholder' | 'none';
}

/** What a status line says: its first known word, past emoji and marks; nothing known leaves it unknown. */
export function readStatus(text: string): StatusReading {
  const kept = text.replaceAll(/~~[^~]{0,300}~~/g, ' ').replaceAll(/<!--.{0,500}?-->/g, ' ');
  const plain = withoutAccents(plainText(kept.replaceAll(/:[a-z\d_+-]{2,40}:/g, ' ')).toLowerCase());
  if (isPlaceholder(kept, plain)) return { status: 'unknown', word: plain, how: 'placeholder' };
  const last =
    plain
      .split(/\s*(?:→|⇒|->|=>|➜|➡️?)\s*/)
      .filter((part) => part !== '')
      .at(-1) ?? plain;
  const start = last.replace(/^(?:\W*\[x\])?[^\p{L}]+/u, '');
  const exact = phrases.find(({ phrase }) => startsWith(start, phrase)) ?? findNear(last);
  if (exact) return { status: exact.status, word: exact.phrase, how: 'word' };
  // “Unapproved” is not “approved” misspelt.
  const first = /[a-z]+/.exec(start)?.[0] ?? '';
  const near =
    first.length < 5
      ? undefined
      : spelt.find(({ phrase }) => !first.endsWith(phrase) && isNear(first, phrase));
  if (near) return { status: near.status, word: first, how: 'misspelt' };
  return { status: 'unknown', word: '', how: 'none' };
}

/** A template's line that nobody filled in: braces, brackets or a choice of several statuses. */
function isPlaceholder(text: string, plain: string): boolean {
  if (/\{[^}]*\}/.test(text) || /^\W*<[^<>]*\|[^<>]*>\W*$/.test(text)) return true;
  if (/^\W*(tbd|todo|to be (decided|defined|determined)|n\/a|status|xxx+|\.\.\.|…|\?+)\W*$/.test(plain))
    return true;
  if (/^\[[^\]]*\]$/.test(text.trim()) && !phrases.some(({ phrase }) => plain === `[${phrase}]`)) return true;
  const choices = plain
    .replaceAll(/[[\]"'“”]/g, '')
    .split(/\s*[|/,]\s*|\s+or\s+|…/)
    .flatMap((part) => phrases.find(({ phrase }) => startsWith(part, phrase))?.status ?? []);
  return new Set(choices).size >= 2 && /[|/]|\bor\b|,.*,/.test(plain);
}

function startsWith(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length));
}

// Damaged characters and words such as "now" or "status:" may stand before it.
const leading =
  /^(?:[^a-z]*|now|currently|status|is|adr|has|been|this|decision|was|partially|partly|mostly|fully)\W*$/;

function findNear(text: string): { readonly phrase: string; readonly status: Known } | undefined {
  const tokens = text.split(/\s+/);
  const first = tokens.findIndex((token) => !leading.test(token));
  if (first < 1) return undefined;
  const rest = tokens
    .slice(first)
    .join(' ')
    .replace(/^[^a-z]+/, '');
  return phrases.find(({ phrase }) => startsWith(rest, phrase));
}

/** Whether two words differ by at most two letters put in, left out, changed or swapped (one, for short words). */
export function isNear(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length) >= 8 ? 2 : 1;
  if (Math.abs(a.length - b.length) > most) return false;
  return distance(a, b) <= most;
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
