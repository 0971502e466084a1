import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Link } from '@/components/ui/link';
import type { RankedFunction, RankedGroup } from '@/lib/contracts/latency-rankings';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCount, formatMemoryMb, formatRatio } from '@/lib/format/number';

type Figures = Omit<RankedGroup, 'value' | 'functions'>;

function time<Row extends Figures>(
  id: string,
  header: string,
  pick: (row: Row) => number | null,
): DataColumn<Row> {
  return {
    id,
    header,
    width: 96,
    align: 'end',
    narrow: 'fact',
    sortValue: pick,
    cell: (row) => {
      const value = pick(row);
      return value === null ? (
        <UnknownValue why="nothing started cold" untabbable />
      ) : (
        formatDurationMs(value)
      );
    },
  };
}

function figureColumns<Row extends Figures>(): readonly DataColumn<Row>[] {
  return [
    {
      id: 'requests',
      header: 'Requests',
      width: 88,
      align: 'end',
      narrow: 'fact',
      sortValue: ({ requests }) => requests,
      cell: ({ requests }) => formatCount(requests),
    },
    {
      id: 'share',
      header: 'Cold',
      width: 68,
      align: 'end',
      narrow: 'fact',
      sortValue: ({ coldStarts, requests }) => coldStarts / requests,
      cell: ({ coldStarts, requests }) => formatRatio(coldStarts / requests),
    },
    time('init', 'INIT p95', ({ initMsP95 }) => initMsP95),
    time('each', 'INIT each', ({ initMsEach }) => initMsEach),
    time('p50', 'p50', ({ msP50 }) => msP50),
    time('p95', 'p95', ({ msP95 }) => msP95),
    time('callers', 'Callers p95', ({ callersMsP95 }) => callersMsP95),
    time('callers99', 'Callers p99', ({ callersMsP99 }) => callersMsP99),
  ];
}

/** What the ranking says of each function. */
export const functionColumns: readonly DataColumn<RankedFunction>[] = [
  {
    id: 'name',
    header: 'Function',
    width: 200,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link tone="plain" href={`/functions/${id}`}>
        {name}
      </Link>
    ),
  },
  ...figureColumns<RankedFunction>(),
];

/** What functions that are alike come to together. */
export const groupColumns = (trait: string, header: string): readonly DataColumn<RankedGroup>[] => [
  {
    id: 'value',
    header,
    width: 150,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: ({ value }) => (trait === 'memoryMb' ? Number(value) : value),
    cell: ({ value }) => sayValue(trait, value),
  },
  {
    id: 'functions',
    header: 'Functions',
    width: 84,
    align: 'end',
    narrow: 'fact',
    sortValue: ({ functions }) => functions,
    cell: ({ functions }) => formatCount(functions),
  },
  ...figureColumns<RankedGroup>(),
];

function sayValue(trait: string, value: string | null): string {
  if (value !== null) return trait === 'memoryMb' ? formatMemoryMb(Number(value)) : value;
  return trait === 'runtime' ? 'in the image' : 'none';
}
