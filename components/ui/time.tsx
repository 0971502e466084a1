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
  const shown = now ? formatWhen(iso, catchUp(now, iso), timeZone) : formatUtc(iso);
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

const clockStepMs = 10_000;

/** The page's clock moves every ten seconds: what just happened must not read as still to come. */
function catchUp(now: Date, iso: string): Date {
  const at = new Date(iso);
  const ahead = at.getTime() - now.getTime();
  return ahead > 0 && ahead <= clockStepMs ? at : now;
}
