'use client';

import { formatUtc, formatWhen } from '@/lib/format/date';
import { useNow, useTimeZone } from './use-now';

/** A moment in a table's cell: light enough for thousands of rows, UTC on hover. */
export function TimeText({ iso }: { readonly iso: string }) {
  const now = useNow();
  const timeZone = useTimeZone();
  return (
    <time dateTime={iso} title={formatUtc(iso)}>
      {now ? formatWhen(iso, now, timeZone) : formatUtc(iso)}
    </time>
  );
}
