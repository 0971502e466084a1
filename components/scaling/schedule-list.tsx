'use client';

import { useTimeZone } from '@/components/ui/use-now';
import type { LiveTarget } from '@/lib/contracts/scaling';
import { toRunTimes } from '@/lib/present/capacity/run-times';
import { describeScheduledAction } from '@/lib/present/inventory/scaling-words';
import { ChangeEntry } from './change-entry';

interface ScheduleListProps {
  readonly schedules: LiveTarget['schedules'];
  readonly closedReason: string | null;
  readonly onChange: (name: string) => void;
}

/** The scheduled actions of a target, each with its next five runs. */
export function ScheduleList({ schedules, closedReason, onChange }: ScheduleListProps) {
  return (
    <ul className="flex flex-col gap-2">
      {schedules.map((action) => (
        <li key={action.name} className="flex items-start justify-between gap-2">
          <div className="flex min-w-0 flex-col">
            <span>{describeScheduledAction(action)}</span>
            <span className="break-all font-mono text-ink-3 text-xs">{`${action.name} ${action.schedule}`}</span>
            <Runs action={action} />
          </div>
          <ChangeEntry
            label={action.name}
            closedReason={closedReason}
            onChange={() => onChange(action.name)}
          />
        </li>
      ))}
    </ul>
  );
}

function Runs({ action }: { readonly action: LiveTarget['schedules'][number] }) {
  const zone = useTimeZone();
  const { nextRuns } = action;
  if (!nextRuns.known)
    return <span className="text-ink-2 text-xs">{`Next runs unknown: ${nextRuns.reason}.`}</span>;
  if (nextRuns.value.length === 0) return <span className="text-ink-2 text-xs">It never runs again.</span>;
  return (
    <ol className="text-ink-2 text-xs" aria-label={`Next runs of ${action.name}`}>
      {nextRuns.value.map((run) => {
        const times = toRunTimes(run, zone, action.schedule.startsWith('rate') ? zone : action.timezone);
        return (
          <li key={run}>
            {times.own}
            {times.schedule ? <span className="text-ink-3">{` (${times.schedule})`}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
