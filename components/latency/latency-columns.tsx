import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Link } from '@/components/ui/link';
import { TooltipText } from '@/components/ui/tooltip';
import type { LatencyRow } from '@/lib/contracts/latency';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCount, formatMemoryMb, formatRatio } from '@/lib/format/number';

type Column = DataColumn<LatencyRow>;

const time = (id: string, header: string, pick: (row: LatencyRow) => number | null): Column => ({
  id,
  header,
  width: 90,
  align: 'end',
  narrow: 'fact',
  sortValue: pick,
  cell: (row) => {
    const value = pick(row);
    return value === null ? (
      <UnknownValue why="CloudWatch holds no datapoint of it" untabbable />
    ) : (
      formatDurationMs(value)
    );
  },
});

const fact = (
  id: string,
  header: string,
  width: number,
  pick: (row: LatencyRow) => string | null,
): Column => ({
  id,
  header,
  width,
  sortValue: pick,
  cell: (row) => pick(row) ?? <span className="text-ink-3">none</span>,
});

function coldShare({ coldStarts, coldRequests }: LatencyRow): number | null {
  return coldStarts === null || !coldRequests ? null : coldStarts / coldRequests;
}

/** What the ranking says of each workload: what requests took, from how many, and what it is made of. */
export const latencyColumns: readonly Column[] = [
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
  time('p50', 'p50', (row) => row.latencyMsP50),
  time('p95', 'p95', (row) => row.latencyMsP95),
  time('p99', 'p99', (row) => row.latencyMsP99),
  {
    id: 'samples',
    header: 'Requests',
    width: 86,
    align: 'end',
    narrow: 'fact',
    sortValue: (row) => row.sampleCount,
    cell: ({ sampleCount }) =>
      sampleCount === null ? (
        <UnknownValue why="its requests were not counted" untabbable />
      ) : (
        formatCount(Math.round(sampleCount))
      ),
  },
  {
    id: 'cold',
    header: 'Cold starts',
    width: 92,
    align: 'end',
    narrow: 'fact',
    applies: ({ workload }) => workload.kind === 'function',
    sortValue: coldShare,
    cell: (row) => {
      if (row.workload.kind === 'service') return null;
      const share = coldShare(row);
      const { coldStarts, coldRequests } = row;
      return share === null || coldStarts === null || coldRequests === null ? (
        <UnknownValue
          why="its logs of that day have not been read, and Lambda Insights is not on"
          untabbable
        />
      ) : (
        <TooltipText
          text={`${formatCount(coldStarts)} of ${formatCount(coldRequests)} requests, from ${row.coldSource === 'logs' ? 'its logs' : 'Lambda Insights'}`}
          untabbable
        >
          {formatRatio(share)}
        </TooltipText>
      );
    },
  },
  fact('module', 'Module', 128, ({ workload }) => workload.module),
  fact('architecture', 'Arch', 72, ({ workload }) => workload.architecture),
  fact('runtime', 'Runtime', 96, ({ workload }) =>
    workload.packageType === 'Image' ? 'image' : workload.runtime,
  ),
  {
    id: 'memory',
    header: 'Memory',
    width: 86,
    align: 'end',
    sortValue: ({ workload }) => workload.memoryMb,
    cell: ({ workload }) =>
      workload.memoryMb === null ? (
        <UnknownValue why="not read yet" untabbable />
      ) : (
        formatMemoryMb(workload.memoryMb)
      ),
  },
];
