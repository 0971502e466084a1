import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { ScalingActivity, ScalingRow } from '@/lib/contracts/scaling';
import { describePolicyBriefly, describeSuspension } from '@/lib/present/inventory/scaling-words';

/** A target with the last thing AWS did to it; undefined while that is being asked. */
export interface ScalingLine extends ScalingRow {
  readonly last: ScalingActivity | null | undefined;
}

/** What the list of all scalable targets says of each. */
export const scalingColumns: readonly DataColumn<ScalingLine>[] = [
  {
    id: 'workload',
    header: 'Workload',
    width: 180,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: (line) => line.workload.name,
    cell: ({ workload, qualifier }) => (
      <span className="flex min-w-0 items-center gap-1.5">
        <Link tone="plain" className="truncate" href={`/${workload.kind}s/${workload.id}#scaling`}>
          {workload.name}
        </Link>
        {qualifier ? <span className="font-mono text-ink-3 text-xs">{qualifier}</span> : null}
      </span>
    ),
  },
  {
    id: 'stage',
    header: 'Stage',
    width: 72,
    narrow: 'fact',
    sortValue: ({ workload }) => workload.stage ?? '',
    cell: ({ workload }) => workload.stage ?? <span className="text-ink-3">none</span>,
  },
  {
    id: 'min',
    header: 'Min',
    width: 48,
    align: 'end',
    narrow: 'fact',
    sortValue: (line) => line.min,
    cell: (line) => line.min,
  },
  {
    id: 'current',
    header: 'Now',
    width: 56,
    align: 'end',
    narrow: 'fact',
    sortValue: (line) => line.current,
    cell: (line) => line.current ?? <UnknownValue why="it has not been read yet" untabbable />,
  },
  {
    id: 'max',
    header: 'Max',
    width: 48,
    align: 'end',
    narrow: 'fact',
    sortValue: (line) => line.max,
    cell: (line) => line.max,
  },
  {
    id: 'state',
    header: 'State',
    width: 140,
    narrow: 'aside',
    sortValue: (line) => describeSuspension(line.suspended) ?? '',
    cell: (line) => <State line={line} />,
  },
  {
    id: 'policies',
    header: 'Policies',
    width: 184,
    grow: true,
    narrow: 'fact',
    cell: ({ policies }) =>
      policies.length === 0 ? (
        <span className="text-ink-3">none</span>
      ) : (
        policies.map(describePolicyBriefly).join(', ')
      ),
  },
  {
    id: 'next',
    header: 'Next schedule',
    width: 140,
    narrow: 'fact',
    sortValue: (line) => line.nextRun?.at ?? null,
    cell: ({ nextRun, scheduledActions }) =>
      nextRun ? (
        <span>
          <Time iso={nextRun.at} untabbable /> {nextRun.name}
        </span>
      ) : (
        <span className="text-ink-3">{scheduledActions.length === 0 ? 'none' : 'not known'}</span>
      ),
  },
  {
    id: 'last',
    header: 'Last activity',
    width: 160,
    grow: true,
    narrow: 'fact',
    sortValue: (line) => line.last?.at ?? null,
    cell: (line) => <Last line={line} />,
  },
];

function State({ line }: { readonly line: ScalingLine }) {
  const suspended = describeSuspension(line.suspended);
  if (suspended) return <Status tone="attention">{suspended}</Status>;
  if (line.max === 0) return <Status tone="attention">held at zero</Status>;
  if (line.policies.length === 0 && line.scheduledActions.length === 0)
    return <Status tone="neutral">nothing moves it</Status>;
  if (line.current !== null && line.current >= line.max)
    return <Status tone="attention">at its maximum</Status>;
  if (line.min === line.max) return <Status tone="neutral">pinned</Status>;
  return <Status tone="good">scales</Status>;
}

function Last({ line }: { readonly line: ScalingLine }) {
  if (line.last === undefined) return <span className="text-ink-3">asking AWS</span>;
  if (line.last === null) return <span className="text-ink-3">none in six weeks</span>;
  return (
    <span title={line.last.cause}>
      <Time iso={line.last.at} untabbable /> {line.last.description}
    </span>
  );
}
