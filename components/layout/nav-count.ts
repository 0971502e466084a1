import { formatCount } from '@/lib/format/number';

interface Counted {
  /** Undefined until it has been read. */
  readonly count: number | undefined;
  /** Whether there are more than were read. */
  readonly isMore: boolean;
  /** Whether the last attempt to read it failed. */
  readonly isError: boolean;
}

/** How many there are, as it stands beside a page's name and as it is said; null for none, which needs no one. */
export function toNavCount({ count, isMore, isError }: Counted, word: string) {
  if (count === undefined)
    return isError
      ? { text: '?', said: `${word}: it can’t be read`, isRead: false }
      : { text: '…', said: `${word}: it is being read`, isRead: false };
  const text = `${formatCount(count)}${isMore ? '+' : ''}`;
  const said = `${isMore ? 'or more ' : ''}${word}${isError ? ', as last read' : ''}`;
  return count === 0 && !isMore ? null : { text, said, isRead: true };
}
