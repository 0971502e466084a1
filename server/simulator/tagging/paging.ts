import { between, requireAll } from '../constraints';
import { AwsError } from '../errors';
import { type Input, number, text } from '../input';

/** The page of `items` after the caller's PaginationToken; the token of the last page is empty, as AWS's is. */
export function tagPage<T>(
  input: Input,
  items: readonly T[],
  keyOf: (item: T) => string,
  defaults: { readonly sizeMember: string | null; readonly size: number },
): { readonly items: readonly T[]; readonly token: string } {
  const wanted = defaults.sizeMember === null ? undefined : number(input, defaults.sizeMember);
  requireAll([between(wanted, 'resourcesPerPage', 1, 100)]);
  const token = text(input, 'PaginationToken') ?? '';
  const after = Buffer.from(token, 'base64url').toString();
  const at = after === '' ? -1 : items.findIndex((item) => keyOf(item) === after);
  if (after !== '' && at < 0) {
    throw new AwsError('PaginationTokenExpiredException', 'The pagination token is expired.');
  }
  const shown = items.slice(at + 1, at + 1 + (wanted ?? defaults.size));
  const last = shown.at(-1);
  const more = last !== undefined && at + 1 + shown.length < items.length;
  return { items: shown, token: more ? Buffer.from(keyOf(last)).toString('base64url') : '' };
}
