/** How a text came to be damaged: its UTF-8 was read as if it were in this encoding. */
export type DamageKind = 'macRoman' | 'latin1';

export interface Damage {
  readonly kind: DamageKind;
  /** How many runs of characters are damaged. */
  readonly count: number;
  /** The line of the first, from 1. */
  readonly line: number;
  /** The first as it stands, and as it was meant. */
  readonly example: { readonly found: string; readonly meant: string };
  /** The text as it was meant; its lines are the same lines. */
  readonly repaired: string;
}

// The characters of the bytes from 0x80 on.
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const windows1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ' +
  Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
// Strict Latin-1 has control characters where Windows has these.
const controls = Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x80 + index)).join('');

const tables: readonly (readonly [DamageKind, ReadonlyMap<string, number>])[] = [
  ['macRoman', toBytes(macRoman)],
  ['latin1', new Map([...toBytes(controls), ...toBytes(windows1252)])],
];

/** What UTF-8 read as Mac Roman or Latin-1 did to a text, and the text as it was meant; null for a text without it. */
export function findDamage(text: string): Damage | null {
  const found = tables.map(([kind, bytes]) => repair(text, kind, bytes)).filter((one) => one !== null);
  return found.toSorted((a, b) => b.count - a.count)[0] ?? null;
}

const runs = /[^\0-\x7f]{2,}/gu;

function repair(text: string, kind: DamageKind, bytes: ReadonlyMap<string, number>): Damage | null {
  // Runs that are no UTF-8 in this encoding are as they were meant.
  const found = [...text.matchAll(runs)]
    .map((match) => ({ at: match.index, found: match[0], meant: decodeRun(match[0], bytes) }))
    .filter((run) => run.meant !== run.found);
  const [first] = found;
  if (!first) return null;
  const repaired = text.replaceAll(runs, (run) => decodeRun(run, bytes));
  const { at, ...example } = first;
  return { kind, count: found.length, line: lineAt(text, at), example, repaired };
}

function decodeRun(run: string, bytes: ReadonlyMap<string, number>): string {
  const signs = [...run];
  let meant = '';
  for (let at = 0; at < signs.length; ) {
    const length = sequenceLength(bytes.get(signs[at] ?? '') ?? 0);
    const values = signs.slice(at, at + length).map((sign) => bytes.get(sign) ?? 0);
    const sign = values.length === length && length > 0 ? decode(values) : null;
    meant += sign ?? signs[at];
    at += sign === null ? 1 : length;
  }
  return meant;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function decode([lead = 0, ...rest]: readonly number[]): string | null {
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  const start = lead & (0x3f >> rest.length);
  const point = rest.reduce((value, byte) => value * 64 + (byte & 0x3f), start);
  return isPlausible(point) ? String.fromCodePoint(point) : null;
}

// What such a text is likely to have meant. Without this, French “l’été” would be read as damaged Armenian.
const plausible: readonly (readonly [number, number])[] = [
  [0xa0, 0x17f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x23ff],
  [0x2500, 0x27bf],
  [0x2b00, 0x2bff],
  [0xfe0f, 0xfe0f],
  [0xfeff, 0xfeff],
  [0x1f000, 0x1faff],
];

function isPlausible(point: number): boolean {
  return plausible.some(([from, to]) => point >= from && point <= to);
}

function toBytes(table: string): ReadonlyMap<string, number> {
  return new Map([...table].map((sign, index) => [sign, 0x80 + index]));
}

function lineAt(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}
