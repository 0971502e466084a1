import { toLines, usualEol } from './lines';
import { readStatus } from './parse/read-status';
import { parseDecision } from './parse-decision';

/** A record's text that says it is superseded by another, every other line as it was; null where that can't be done safely. */
export function markSuperseded(text: string, by: string): string | null {
  const { decision } = parseDecision({ text, path: null });
  const place = decision.places.status;
  const changed = place
    ? replaceStatus(text, place.from, decision.statusText ?? '', `Superseded by ${by}`)
    : insertStatus(text, decision.places.title?.to ?? 0, `Status: Superseded by ${by}`);
  return changed !== null && parseDecision({ text: changed, path: null }).decision.status === 'superseded'
    ? changed
    : null;
}

function replaceStatus(text: string, number: number, statusText: string, words: string): string | null {
  const lines = toLines(text);
  const line = lines[number - 1];
  const { word } = readStatus(statusText);
  if (!line || word === '') return null;
  // The label may hold the word too; the status is the last of them on its line.
  const at = line.text.toLowerCase().lastIndexOf(word);
  if (at < 0) return null;
  const replaced = line.text.slice(0, at) + words + line.text.slice(at + word.length);
  return lines.map((one) => (one === line ? replaced : one.text) + one.eol).join('');
}

function insertStatus(text: string, after: number, words: string): string {
  const lines = toLines(text);
  const eol = usualEol(lines);
  const all = lines.map((one) => one.text + one.eol);
  const before = all.slice(0, after).join('');
  const gap = before === '' || /[\r\n]$/.test(before) ? '' : eol;
  return before + gap + (after === 0 ? words + eol : eol + words + eol) + all.slice(after).join('');
}
