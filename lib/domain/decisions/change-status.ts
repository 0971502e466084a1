import type { Decision, DecisionStatus, FieldPlaces } from './decision';
import { parseDecision } from './parse-decision';

type Settled = Exclude<DecisionStatus, 'unknown' | 'superseded'>;

const next: Readonly<Record<DecisionStatus, readonly Settled[]>> = {
  unknown: ['proposed', 'accepted', 'rejected', 'deprecated'],
  proposed: ['accepted', 'rejected'],
  accepted: ['deprecated'],
  rejected: ['proposed'],
  deprecated: ['accepted'],
  superseded: [],
};

/** The statuses a decision may be given next; superseding it is an act of its own, with the record that does. */
export function nextStatuses(status: DecisionStatus): readonly Settled[] {
  return next[status];
}

/** Why a decision may not go from its status to what an edited text says; null where it may. */
export function whyNotBecome(from: DecisionStatus, to: Pick<Decision, 'status' | 'links'>): string | null {
  const { status, links } = to;
  if (status === from || next[from].some((one) => one === status)) return null;
  if (status === 'unknown') return `It is ${from}, and its text no longer says so.`;
  if (status !== 'superseded') return `What is ${from} can’t become ${status}.`;
  return links.some(({ kind }) => kind === 'supersededBy')
    ? null
    : 'A text that says it is superseded must name the record that does, as in “Superseded by ADR-0012”.';
}

/** The decision's text with another status in place of its own and every other line as it was; null where that can't be done safely. */
export function changeStatus(text: string, status: Settled): string | null {
  const { places, statusText, date } = parseDecision({ text, path: null }).decision;
  const ways = [
    ...(places.status ? [replaceWord(text, places.status, statusText, status)] : []),
    insertLine(text, places.title, status),
  ].flatMap((way) =>
    way === null ? [] : [{ way, said: parseDecision({ text: way, path: null }).decision }],
  );
  const right = ways.filter(({ said }) => said.status === status);
  // Words that say its day as well are better left as they are.
  return (right.find(({ said }) => said.date === date) ?? right[0])?.way ?? null;
}

function replaceWord(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  words: string | null,
  status: Settled,
): string | null {
  if (!words) return null;
  const lines = text.split('\n');
  for (let index = from - 1; index < to; index += 1) {
    const line = lines[index];
    const at = line?.lastIndexOf(words) ?? -1;
    if (line === undefined || at < 0) continue;
    lines[index] = `${line.slice(0, at)}${alike(words, status)}${line.slice(at + words.length)}`;
    return lines.join('\n');
  }
  return null;
}

/** The status in the case of the words it replaces. */
function alike(words: string, status: Settled): string {
  return words === words.toLowerCase() ? status : `${status.charAt(0).toUpperCase()}${status.slice(1)}`;
}

function insertLine(text: string, title: FieldPlaces['title'], status: Settled): string | null {
  if (!title) return null;
  const lines = text.split('\n');
  const end = lines[title.to - 1]?.endsWith('\r') ? '\r' : '';
  lines.splice(title.to, 0, end, `- Status: ${alike('S', status)}${end}`);
  return lines.join('\n');
}
