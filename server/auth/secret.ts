import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of a secret of full entropy, hex; what is stored in its place. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A new secret of 256 bits, URL-safe, after a prefix that secret scanners can recognise. */
export function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}
