/** A number that a sentence holds something against. */
export interface Threshold {
  readonly value: number;
  readonly unit: 'MB' | 'GB' | 'ms' | 's' | 'min' | '%' | 'USD' | null;
  /** False: it is passed downwards. */
  readonly above: boolean;
}

const up =
  'exceed(?:s|ed|ing)?|above|over|past|pass(?:es|ed)?|beyond|more than|greater than|higher than|at least|reach(?:es)?|>=?|≥';
const down = 'below|under|less than|fewer than|lower than|drops? to|<=?|≤';
const pattern = new RegExp(`(?<up>${up})|(?<down>${down})`, 'gi');
const amount =
  /^\s*(?:of\s+|about\s+|around\s+|~\s*)?(?<usd>\$)?\s*(?<number>\d+(?:[.,]\d+)*)\s*(?<thousand>k\b)?\s*(?<unit>%|percent|mib|mb|gib|gb|milliseconds?|ms|seconds?|secs?|s\b|minutes?|mins?)?/i;

/** The first number that a text holds something against, with its unit; null where it names none. */
export function findThreshold(text: string): Threshold | null {
  for (const match of text.matchAll(pattern)) {
    const found = amount.exec(text.slice(match.index + match[0].length));
    const groups = found?.groups;
    if (!groups?.number) continue;
    const value = Number(groups.number.replaceAll(',', '')) * (groups.thousand ? 1000 : 1);
    if (!Number.isFinite(value)) continue;
    const unit = groups.usd ? 'USD' : toUnit(groups.unit);
    return { value, unit, above: match.groups?.up !== undefined };
  }
  return null;
}

function toUnit(unit: string | undefined): Threshold['unit'] {
  const word = unit?.toLowerCase();
  if (word === undefined) return null;
  if (word === '%' || word === 'percent') return '%';
  if (word === 'mb' || word === 'mib') return 'MB';
  if (word === 'gb' || word === 'gib') return 'GB';
  if (word === 'ms' || word.startsWith('milli')) return 'ms';
  return word.startsWith('m') ? 'min' : 's';
}
