import type { DataColumn } from '@/components/data-table/columns';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { PlanAhead } from '@/lib/contracts/plans-ahead';
import { describeStanding } from '@/lib/present/changes/ahead-words';
import { countColumn } from '../count-column';
import { ExpectedCost } from './expected-cost';

/** What is said of each plan beside the timeline. */
export const planColumns: readonly DataColumn<PlanAhead>[] = [
  {
    id: 'plan',
    header: 'Plan',
    width: 200,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: ({ number }) => number,
    cell: ({ id, number, name }) => (
      <Link tone="plain" href={`/changes/ahead/${id}`} className="truncate">
        {`${number}: ${name}`}
      </Link>
    ),
  },
  {
    id: 'standing',
    header: 'State',
    width: 140,
    narrow: 'aside',
    sortValue: ({ standing }) => describeStanding(standing).label,
    cell: ({ standing }) => (
      <Status tone={describeStanding(standing).tone}>{describeStanding(standing).label}</Status>
    ),
  },
  {
    id: 'from',
    header: 'Begins',
    width: 120,
    narrow: 'fact',
    sortValue: ({ startsAt }) => startsAt,
    cell: ({ startsAt }) => <Time iso={startsAt} untabbable />,
  },
  {
    id: 'until',
    header: 'Ends',
    width: 120,
    narrow: 'fact',
    sortValue: ({ endsAt }) => endsAt,
    cell: ({ endsAt }) => <Time iso={endsAt} untabbable />,
  },
  countColumn('size', 'Workloads', 90, ({ size }) => size),
  {
    id: 'cost',
    header: 'Expected, $',
    width: 100,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ cost }) => (cost.usd.known ? Number(cost.usd.value) : null),
    cell: ({ cost }) => <ExpectedCost cost={cost} untabbable />,
  },
  {
    id: 'conflicts',
    header: 'Meets',
    width: 220,
    narrow: 'fact',
    applies: ({ conflicts }) => conflicts.length > 0,
    sortValue: ({ conflicts }) => conflicts.length,
    cell: ({ conflicts }) => <Meets conflicts={conflicts} />,
  },
];

function Meets({ conflicts: [first, ...more] }: Pick<PlanAhead, 'conflicts'>) {
  if (!first) return <span className="text-ink-3">nothing else</span>;
  const rest = more.length > 0 ? ` and ${more.length} more` : '';
  return (
    <Status tone={first.effect === 'blocks' ? 'bad' : 'attention'}>
      <span title={first.detail}>{`${first.title}${rest}`}</span>
    </Status>
  );
}
