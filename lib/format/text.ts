/** `text` cut in the middle to at most `max` characters, keeping both ends: "arn:aws:lam…valuation". */
export function shortenMiddle(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = Math.max(max - 1, 2);
  const head = Math.ceil(kept / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (kept - head))}`;
}

/** Names as a sentence lists them: "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `text` with the full stop it needs before another sentence, unless it ends as a sentence already. */
export function toSentence(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}
