'use client';

import { LoaderCircle, UserCheck } from 'lucide-react';
import { useUnderWayChanges, useWaitingForApproval } from '@/lib/client/changes/use-changes';
import { useGroupsOf } from '@/lib/client/changes/use-groups';
import { formatWhen } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import {
  type TrayLine,
  toTrayLabel,
  toTrayLineOfChange,
  toTrayLineOfGroup,
} from '@/lib/present/changes/tray-lines';
import { Link } from '../ui/link';
import { Popover } from '../ui/popover';
import { Status } from '../ui/status';
import { useNow, useTimeZone } from '../ui/use-now';

/** What is under way or waits for a second person, on every page: how many, and in the tray which, how far and until when. */
export function UnderWayTray() {
  const open = useUnderWayChanges().data?.data ?? [];
  const asked = useWaitingForApproval().data?.data ?? [];
  const openGroups = useGroupsOf('open').data?.data ?? [];
  const askedGroups = useGroupsOf('approval').data?.data ?? [];
  const underWay = [...openGroups.map(toTrayLineOfGroup), ...open.map(toTrayLineOfChange)];
  const waiting = [...askedGroups.map(toTrayLineOfGroup), ...asked.map(toTrayLineOfChange)];
  if (underWay.length + waiting.length === 0) return null;
  return (
    <Popover
      label={toTrayLabel(underWay.length, waiting.length)}
      className="w-[min(380px,calc(100vw-24px))] p-0"
      triggerClassName="inline-flex h-7 items-center gap-1.5 rounded px-2 font-medium text-progress-text text-sm data-hovered:bg-hover"
      trigger={
        <>
          {underWay.length > 0 ? (
            <>
              {formatCount(underWay.length)}
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
      <TrayList title="Under way" lines={underWay} />
      <TrayList title="Waiting for approval" lines={waiting} />
      <p className="px-3 py-2 text-xs">
        <Link href="/changes">All changes</Link>
      </p>
    </Popover>
  );
}

interface TrayListProps {
  readonly title: string;
  readonly lines: readonly TrayLine[];
}

function TrayList({ title, lines }: TrayListProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 className="border-line border-b px-3 py-2 font-medium text-sm">{title}</h2>
      <ul>
        {lines.map((line) => (
          <TrayItem key={line.href} line={line} />
        ))}
      </ul>
    </>
  );
}

function TrayItem({ line: { href, title, tone, label, progress, deadline } }: { readonly line: TrayLine }) {
  const now = useNow();
  const timeZone = useTimeZone();
  return (
    <li className="flex flex-col gap-0.5 border-line border-b px-3 py-2">
      <Link tone="plain" href={href} className="truncate font-medium">
        {title}
      </Link>
      <span className="flex items-center justify-between gap-3 text-xs">
        <Status tone={tone}>{label}</Status>
        {progress ? <span className="text-ink-3">{progress}</span> : null}
        {deadline && now ? (
          <span className="text-ink-3">{`given up ${formatWhen(deadline, now, timeZone)}`}</span>
        ) : null}
      </span>
    </li>
  );
}
