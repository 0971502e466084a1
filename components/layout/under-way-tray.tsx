'use client';

import { LoaderCircle, UserCheck } from 'lucide-react';
import { useUnderWayChanges, useWaitingForApproval } from '@/lib/client/changes/use-changes';
import type { Change } from '@/lib/contracts/changes';
import { formatWhen } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import { describeStanding } from '@/lib/present/changes/phase-words';
import { Link } from '../ui/link';
import { Popover } from '../ui/popover';
import { Status } from '../ui/status';
import { useNow, useTimeZone } from '../ui/use-now';

/** What is under way now, on every page: how many, and in the tray which, how far and until when. */
export function UnderWayTray() {
  const { data } = useUnderWayChanges();
  const changes = data?.data ?? [];
  const waiting = useWaitingForApproval().data?.data ?? [];
  if (changes.length + waiting.length === 0) return null;
  return (
    <Popover
      label={toLabel(changes.length, waiting.length)}
      className="w-[min(380px,calc(100vw-24px))] p-0"
      triggerClassName="inline-flex h-7 items-center gap-1.5 rounded px-2 font-medium text-progress-text text-sm data-hovered:bg-hover"
      trigger={
        <>
          {changes.length > 0 ? (
            <>
              {formatCount(changes.length)}
              <LoaderCircle aria-hidden size={14} className="animate-spin [animation-duration:2s]" />
            </>
          ) : null}
          {waiting.length > 0 ? (
            <span className="inline-flex items-center gap-1.5 text-attention-text">
              {formatCount(waiting.length)}
              <UserCheck aria-hidden size={14} />
            </span>
          ) : null}
        </>
      }
    >
      <TrayList title="Under way" changes={changes} />
      <TrayList title="Waiting for approval" changes={waiting} />
      <p className="px-3 py-2 text-xs">
        <Link href="/changes">All changes</Link>
      </p>
    </Popover>
  );
}

interface TrayListProps {
  readonly title: string;
  readonly changes: readonly Change[];
}

function TrayList({ title, changes }: TrayListProps) {
  if (changes.length === 0) return null;
  return (
    <>
      <h2 className="border-line border-b px-3 py-2 font-medium text-sm">{title}</h2>
      <ul>
        {changes.map((change) => (
          <TrayLine key={change.id} change={change} />
        ))}
      </ul>
    </>
  );
}

function toLabel(underWay: number, waiting: number): string {
  const waits = waiting === 1 ? '1 waits for approval' : `${waiting} wait for approval`;
  if (waiting === 0) return `${underWay} under way`;
  return underWay === 0 ? waits : `${underWay} under way, ${waits}`;
}

function TrayLine({ change }: { readonly change: Change }) {
  const now = useNow();
  const timeZone = useTimeZone();
  const words = describeStanding(change);
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
