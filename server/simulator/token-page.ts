import type { AwsError } from './errors';

export interface TokenPage<T> {
  readonly items: readonly T[];
  /** Null after the last page. */
  readonly token: string | null;
}

/** The page of `items` after a token that names the last item given; throws `unknownToken()` for any other token. */
export function tokenPage<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  size: number,
  token: string | undefined,
  unknownToken: () => AwsError,
): TokenPage<T> {
  const last = token === undefined || token === '' ? null : Buffer.from(token, 'base64url').toString();
  const start = last === null ? 0 : items.findIndex((item) => keyOf(item) === last) + 1;
  if (last !== null && start === 0) throw unknownToken();
  const shown = items.slice(start, start + size);
  const end = shown.at(-1);
  const more = end !== undefined && start + shown.length < items.length;
  return { items: shown, token: more ? Buffer.from(keyOf(end)).toString('base64url') : null };
}
