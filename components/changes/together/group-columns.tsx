import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import type { ChangeGroupItem } from '@/lib/contracts/change-groups';
import { formatMoneyDelta } from '@/lib/format/money';
import { formatFromTo } from '@/lib/present/changes/change-words';
import { describeItem } from '@/lib/present/changes/group-words';

/** What is said of each change of a group; `leaveOut` null: none can be left out now. */
export function toGroupColumns(
  leaveOut: ((changeId: string) => void) | null,
): readonly DataColumn<ChangeGroupItem>[] {
  const columns: readonly DataColumn<ChangeGroupItem>[] = [
    {
      id: 'workload',
      header: 'Workload',
      width: 200,
      grow: true,
      isFixed: true,
      narrow: 'title',
      sortValue: ({ workload }) => workload.name,
      cell: ({ workload }) => (
        <Link tone="plain" href={`/${workload.kind}s/${workload.id}`}>
          {workload.name}
        </Link>
      ),
    },
    {
      id: 'state',
      header: 'State',
      width: 130,
      narrow: 'aside',
      sortValue: ({ state }) => describeItem(state).label,
      cell: ({ state }) => <Status tone={describeItem(state).tone}>{describeItem(state).label}</Status>,
    },
    {
      id: 'fromTo',
      header: 'From → to',
      width: 100,
      narrow: 'fact',
      cell: ({ change }) =>
        change ? (
          <Link
            href={`/changes/${change.id}`}
            aria-label={`Change ${change.number}: ${formatFromTo(change)}`}
          >
            {formatFromTo(change)}
          </Link>
        ) : (
          <span className="text-ink-3">not planned</span>
        ),
    },
    {
      id: 'cost',
      header: '$ a month',
      width: 90,
      align: 'end',
      narrow: 'fact',
      sortValue: ({ change }) =>
        change?.costUsdMonthlyDelta.known ? Number(change.costUsdMonthlyDelta.value) : null,
      cell: ({ change }) => <Cost change={change} />,
    },
  ];
  if (leaveOut === null) return columns;
  return [...columns, toLeaveOut(leaveOut)];
}

function Cost({ change }: Pick<ChangeGroupItem, 'change'>) {
  if (change === null) return <UnknownValue why="it is not planned" untabbable />;
  const { costUsdMonthlyDelta: cost } = change;
  return cost.known ? formatMoneyDelta(cost.value) : <UnknownValue why={cost.reason} untabbable />;
}

function toLeaveOut(leaveOut: (changeId: string) => void): DataColumn<ChangeGroupItem> {
  return {
    id: 'leaveOut',
    header: 'Leave out',
    width: 92,
    narrow: 'act',
    cell: ({ change, state, workload }) =>
      change && state === 'waiting' ? (
        <Button size="sm" aria-label={`Leave ${workload.name} out`} onPress={() => leaveOut(change.id)}>
          Leave out
        </Button>
      ) : null,
  };
}
