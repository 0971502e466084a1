import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { Change } from '@/lib/contracts/change-shapes';
import { formatMoneyDelta } from '@/lib/format/money';
import { formatFromTo } from '@/lib/present/changes/change-words';
import { describeStanding } from '@/lib/present/changes/phase-words';

const workload: DataColumn<Change> = {
  id: 'workload',
  header: 'Workload',
  width: 240,
  grow: true,
  narrow: 'fact',
  sortValue: (change) => change.workload.name,
  cell: (change) => (
    <Link
      tone="plain"
      href={`/${change.workload.kind === 'function' ? 'functions' : 'services'}/${change.workload.id}`}
    >
      {change.workload.name}
    </Link>
  ),
};

const others: readonly DataColumn<Change>[] = [
  {
    id: 'on',
    header: 'On',
    width: 90,
    sortValue: (change) => change.qualifier,
    cell: (change) => <span className="font-mono text-xs">{change.qualifier}</span>,
  },
  {
    id: 'fromTo',
    header: 'From → to',
    width: 96,
    narrow: 'fact',
    cell: formatFromTo,
  },
  {
    id: 'cost',
    header: '$ a month',
    width: 96,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ costUsdMonthlyDelta: cost }) => (cost.known ? Number(cost.value) : null),
    cell: ({ costUsdMonthlyDelta: cost }) =>
      cost.known ? formatMoneyDelta(cost.value) : <UnknownValue why={cost.reason} untabbable />,
  },
  {
    id: 'who',
    header: 'Who',
    width: 150,
    narrow: 'fact',
    sortValue: (change) => (change.appliedBy ?? change.plannedBy).label,
    cell: (change) => (change.appliedBy ?? change.plannedBy).label,
  },
  {
    id: 'when',
    header: 'When',
    width: 110,
    narrow: 'fact',
    sortValue: (change) => change.appliedAt ?? change.plannedAt,
    cell: (change) => <Time iso={change.appliedAt ?? change.plannedAt} untabbable />,
  },
  {
    id: 'reason',
    header: 'Why',
    width: 200,
    grow: true,
    narrow: 'fact',
    cell: (change) => change.reason ?? <span className="text-ink-3">not applied</span>,
  },
];

const what: readonly DataColumn<Change>[] = [
  {
    id: 'number',
    header: 'Change',
    width: 72,
    isFixed: true,
    narrow: 'title',
    sortValue: (change) => change.number,
    cell: (change) => <Link tone="plain" href={`/changes/${change.id}`}>{`#${change.number}`}</Link>,
  },
  {
    id: 'phase',
    header: 'Phase',
    width: 140,
    narrow: 'aside',
    sortValue: (change) => describeStanding(change).label,
    cell: (change) => <Status tone={describeStanding(change).tone}>{describeStanding(change).label}</Status>,
  },
];

/** What the list of all changes says of each. */
export const changeColumns: readonly DataColumn<Change>[] = [...what, workload, ...others];

/** The same on a workload's own page, where its name goes without saying. */
export const workloadChangeColumns: readonly DataColumn<Change>[] = [...what, ...others];
