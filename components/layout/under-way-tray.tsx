'use client';

import { LoaderCircle } from 'lucide-react';
import { useUnderWayChanges } from '@/lib/client/changes/use-changes';
import type { Change } from '@/lib/contracts/changes';
import { formatWhen } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import { describePhase } from '@/lib/present/changes/phase-words';
import { Link } from '../ui/link';
import { Popover } from '../ui/popover';
import { Status } from '../ui/status';
import { useNow, useTimeZone } from '../ui/use-now';

/** What is under way now, on every page: how many, and in the tray which, how far and until when. */
export function UnderWayTray() {
  const { data } = useUnderWayChanges();
  const changes = data?.data ?? [];
  if (changes.length === 0) return null;
  return (
    <Popover
      label={`${changes.length} under way`}
      className="w-[min(380px,calc(100vw-24px))] p-0"
      triggerClassName="inline-flex h-7 items-center gap-1.5 rounded px-2 font-medium text-progress-text text-sm data-hovered:bg-hover"
      trigger={
        <>
          {formatCount(changes.length)}
          <LoaderCircle aria-hidden size={14} className="animate-spin [animation-duration:2s]" />
        </>
      }
    >
      <h2 className="border-line border-b px-3 py-2 font-medium text-sm">Under way</h2>
      <ul>
        {changes.map((change) => (
          <TrayLine key={change.id} change={change} />
        ))}
      </ul>
      <p className="px-3 py-2 text-xs">
        <Link href="/changes">All changes</Link>
      </p>
    </Popover>
  );
}

function TrayLine({ change }: { readonly change: Change }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const words = describePhase(change.phase);
  const deadline = change.verifyDeadline;
  return (
    <li className="flex flex-col gap-0.5 border-line border-b px-3 py-2">
      <Link tone="plain" href={`/changes/${change.id}`} className="truncate font-medium">
        {change.title}
      </Link>
      <span className="flex items-center justify-between gap-3 text-xs">
        <Status tone={words.tone}>{words.label}</Status>
        {deadline && now ? (
          <span className="text-ink-3">{`given up ${formatWhen(deadline, now, timeZone)}`}</span>
        ) : null}
      </span>
    </li>
  );
}
