'use client';

import { formatDateTime, formatUtc, formatWhen } from '@/lib/format/date';
import { TooltipText } from './tooltip';
import { useNow, useTimeZone } from './use-now';

interface TimeProps {
  readonly iso: string;
  readonly className?: string;
  /** Leave it out of the tab order, in tables where the row takes the focus. */
  readonly untabbable?: boolean;
}

/** A moment: relative under a day, in the person's zone above, in UTC on hover. */
export function Time({ iso, className, untabbable }: TimeProps) {
  const now = useNow();
  const timeZone = useTimeZone();
  const shown = now ? formatWhen(iso, now, timeZone) : formatUtc(iso);
  const local = now ? formatDateTime(iso, now, timeZone) : null;
  return (
    <TooltipText
      untabbable={untabbable ?? false}
      {...(className ? { className } : {})}
      text={
        <>
          {local ? <span className="block">{`${local} (${timeZone})`}</span> : null}
          <span className="block text-ink-2">{formatUtc(iso)}</span>
        </>
      }
    >
      <time dateTime={iso} className="whitespace-nowrap">
        {shown}
      </time>
    </TooltipText>
  );
}
