import { createHash } from 'node:crypto';

/** A 32-bit hash of text (FNV-1a with a final mix): the same text gives the same number everywhere. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number in [0, 1) that depends on the text alone. */
export function unit(text: string): number {
  return hash32(text) / 2 ** 32;
}

/** A version-4-shaped UUID that depends on the text alone. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** SHA-256 of the text or bytes in Base64, as Lambda prints code digests. */
export function sha256Base64(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}
