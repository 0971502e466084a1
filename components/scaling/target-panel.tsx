'use client';

import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import type { LiveTarget } from '@/lib/contracts/scaling';
import { describeHeld } from '@/lib/present/capacity/held-policy-words';
import { describeSuspension } from '@/lib/present/inventory/scaling-words';
import { ActivityList } from './activity-list';
import { ChangeEntry } from './change-entry';
import { Explanation } from './explanation';
import { ScheduleList } from './schedule-list';

interface TargetPanelProps {
  readonly target: LiveTarget;
  readonly unit: string;
  /** Why nothing can be changed here; null when it can. */
  readonly closedReason: string | null;
  readonly chart: React.ReactNode;
}

/** One scalable target in full: why it stands where it stands, its bounds, policies, schedules and activities. */
export function TargetPanel({ target, unit, closedReason, chart }: TargetPanelProps) {
  const openSheet = useOpenSheet();
  const { qualifier, min, max, current, policies, schedules, activities } = target;
  const suspended = describeSuspension(target.suspended);
  return (
    <div className="flex flex-col gap-4">
      <Explanation verdict={target.explanation} label="Why: what this rests on" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {qualifier ? <span className="font-mono text-xs">{`${qualifier} `}</span> : null}
          <span>{`${current} ${toNoun(unit, current)}, between ${min} and ${max}.`}</span>{' '}
          {suspended ? <Status tone="attention">{suspended}</Status> : null}
        </p>
        <Button size="sm" disabledReason={closedReason} onPress={() => openSheet('bounds', qualifier)}>
          Change bounds, suspend or stop…
        </Button>
      </div>
      {chart}
      <Entries
        title="Policies"
        empty="No policy moves it with the load."
        add="Add a policy…"
        count={policies.length}
        closedReason={closedReason}
        onAdd={() => openSheet('policy', qualifier)}
      >
        <ul className="flex flex-col gap-2">
          {policies.map((policy) => (
            <li key={policy.name} className="flex items-start justify-between gap-2">
              <span className="flex min-w-0 flex-col">
                <span>{describeHeld(policy)}</span>
                <span className="break-all font-mono text-ink-3 text-xs">{policy.name}</span>
              </span>
              <ChangeEntry
                label={policy.name}
                closedReason={closedReason}
                onChange={() => openSheet('policy', qualifier, policy.name)}
              />
            </li>
          ))}
        </ul>
      </Entries>
      <Entries
        title="Schedules"
        empty="No schedule changes its bounds."
        add="Add a schedule…"
        count={schedules.length}
        closedReason={closedReason}
        onAdd={() => openSheet('schedule', qualifier)}
      >
        <ScheduleList
          schedules={schedules}
          closedReason={closedReason}
          onChange={(name) => openSheet('schedule', qualifier, name)}
        />
      </Entries>
      <Disclosure
        title={`Activities (${activities.length})`}
        defaultExpanded={activities.length > 0 && activities.length <= 5}
      >
        <ActivityList activities={activities} />
      </Disclosure>
    </div>
  );
}

function toNoun(unit: string, count: number): string {
  return unit === 'tasks' && count === 1 ? 'task' : unit;
}

interface EntriesProps {
  readonly title: string;
  readonly empty: string;
  readonly add: string;
  readonly count: number;
  readonly closedReason: string | null;
  readonly onAdd: () => void;
  readonly children: React.ReactNode;
}

function Entries({ title, empty, add, count, closedReason, onAdd, children }: EntriesProps) {
  return (
    <Section
      level="h3"
      title={title}
      aside={
        <Button size="sm" variant="ghost" disabledReason={closedReason} onPress={onAdd}>
          {add}
        </Button>
      }
    >
      {count === 0 ? <p className="text-ink-2 text-xs">{empty}</p> : children}
    </Section>
  );
}
