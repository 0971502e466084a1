import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import type { PlanAheadItem } from '@/lib/contracts/plans-ahead';
import { formatMoneyDelta } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';
import { describeOutcome, sayFloor } from '@/lib/present/changes/ahead-words';

/** What is said of each workload of a plan. */
export const planItemColumns: readonly DataColumn<PlanAheadItem>[] = [
  {
    id: 'workload',
    header: 'Workload',
    width: 160,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: ({ workload }) => workload.name,
    cell: ({ workload, qualifier }) => (
      <Link tone="plain" href={`/${workload.kind}s/${workload.id}`} className="truncate">
        {qualifier === null ? workload.name : `${workload.name}:${qualifier}`}
      </Link>
    ),
  },
  {
    id: 'outcome',
    header: 'State',
    width: 120,
    narrow: 'aside',
    sortValue: ({ outcome }) => describeOutcome(outcome).label,
    cell: ({ outcome, changeId }) => (
      <Status tone={describeOutcome(outcome).tone}>
        {changeId === null ? (
          describeOutcome(outcome).label
        ) : (
          <Link tone="plain" href={`/changes/${changeId}`}>
            {describeOutcome(outcome).label}
          </Link>
        )}
      </Status>
    ),
  },
  {
    id: 'held',
    header: 'Held',
    width: 70,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ estimate }) => (estimate.held.known ? estimate.held.value : null),
    cell: ({ estimate: { held } }) =>
      held.known ? formatCount(held.value) : <UnknownValue why={held.reason} untabbable />,
  },
  {
    id: 'atLeast',
    header: 'At least',
    width: 130,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ atLeast }) => atLeast,
    cell: ({ workload, atLeast }) => sayFloor(workload.kind, atLeast),
  },
  {
    id: 'cost',
    header: '$ an hour',
    width: 90,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ estimate: { cost } }) => (cost.known ? Number(cost.value.perHour.delta) : null),
    cell: ({ estimate: { cost } }) =>
      cost.known ? formatMoneyDelta(cost.value.perHour.delta) : <UnknownValue why={cost.reason} untabbable />,
  },
];
