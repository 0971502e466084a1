import { type ChainedEntry, toChainText } from './audit-chain';

export interface ChainHead {
  readonly sequence: bigint;
  readonly hash: string;
}

export type LinkProblem = 'gap' | 'link' | 'content';

/**
 * What is wrong with an entry that should follow `head`, or null: a number missing before it (`gap`), another
 * predecessor named (`link`), or a text its own hash was not taken over (`content`). `hash` is SHA-256, hex.
 */
export function checkLink(
  head: ChainHead,
  entry: ChainedEntry,
  hash: (text: string) => string,
): LinkProblem | null {
  if (BigInt(entry.sequence) !== head.sequence + 1n) return 'gap';
  if (entry.previousHash !== head.hash) return 'link';
  const { sequence, previousHash, hash: stored, ...facts } = entry;
  return hash(toChainText(sequence, facts, previousHash)) === stored ? null : 'content';
}
