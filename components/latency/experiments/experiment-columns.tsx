import type { DataColumn } from '@/components/data-table/columns';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { Experiment } from '@/lib/contracts/experiment-shapes';
import { experimentStanding, summariseExperiment } from '@/lib/present/latency/experiment-words';

/** What the list says of each experiment. */
export const experimentColumns: readonly DataColumn<Experiment>[] = [
  {
    id: 'title',
    header: 'Experiment',
    width: 220,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: ({ title }) => title,
    cell: ({ id, number, title }) => (
      <Link tone="plain" href={`/latency/experiments/${id}`}>{`${number}: ${title}`}</Link>
    ),
  },
  {
    id: 'state',
    header: 'Stands',
    width: 160,
    narrow: 'aside',
    sortValue: ({ state }) => state,
    cell: ({ state }) => {
      const { tone, word } = experimentStanding(state);
      return <Status tone={tone}>{word}</Status>;
    },
  },
  {
    id: 'answer',
    header: 'Answer so far',
    width: 320,
    grow: true,
    narrow: 'fact',
    cell: (row) => <span title={summariseExperiment(row)}>{summariseExperiment(row)}</span>,
  },
  {
    id: 'on',
    header: 'On',
    width: 180,
    grow: true,
    narrow: 'fact',
    sortValue: ({ workloads }) => workloads[0]?.name ?? '',
    cell: ({ workloads }) => workloads.map(({ name }) => name).join(', '),
  },
  {
    id: 'started',
    header: 'Started',
    width: 120,
    narrow: 'fact',
    sortValue: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => <Time iso={createdAt} untabbable />,
  },
];
