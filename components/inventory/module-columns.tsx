import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatBytes, formatCount } from '@/lib/format/number';

/** The address of a workload's page. */
export function workloadHref(row: Pick<InventoryRow, 'id' | 'kind'>): string {
  return `/${row.kind === 'function' ? 'functions' : 'services'}/${row.id}`;
}

/** What a module's page says of each of its workloads. */
export const moduleColumns: readonly DataColumn<InventoryRow>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 260,
    grow: true,
    narrow: 'title',
    isFixed: true,
    sortValue: (row) => row.name,
    cell: (row) => (
      <Link tone="plain" href={workloadHref(row)}>
        {row.name}
      </Link>
    ),
  },
  {
    id: 'kind',
    header: 'Kind',
    width: 84,
    narrow: 'aside',
    sortValue: (row) => row.kind,
    cell: (row) => row.kind,
  },
  {
    id: 'region',
    header: 'Region',
    width: 96,
    narrow: 'fact',
    sortValue: (row) => row.region,
    cell: (row) => row.region,
  },
  {
    id: 'package',
    header: 'Package',
    width: 116,
    narrow: 'fact',
    sortValue: (row) => row.codeSizeBytes,
    cell: (row) => <Package row={row} />,
  },
  {
    id: 'memory',
    header: 'Memory, MB',
    width: 100,
    align: 'end',
    narrow: 'fact',
    sortValue: (row) => row.memoryMb,
    cell: (row) => (row.memoryMb === null ? <NotRead row={row} /> : formatCount(row.memoryMb)),
  },
  {
    id: 'capacity',
    header: 'Capacity',
    width: 190,
    narrow: 'fact',
    sortValue: (row) => row.provisionedRequested ?? row.runningCount,
    cell: (row) => <Capacity row={row} />,
  },
  {
    id: 'seen',
    header: 'Last seen',
    width: 110,
    sortValue: (row) => row.lastSeenAt,
    cell: (row) => <Time iso={row.lastSeenAt} untabbable />,
  },
];

function Package({ row }: { readonly row: InventoryRow }) {
  if (row.kind === 'service') return 'containers';
  const packaging = row.packageType === 'Image' ? 'image' : 'ZIP';
  return row.codeSizeBytes ? `${packaging} ${formatBytes(row.codeSizeBytes)}` : packaging;
}

function Capacity({ row }: { readonly row: InventoryRow }) {
  if (row.kind === 'service') {
    if (row.desiredCount === null || row.runningCount === null) return <NotRead row={row} />;
    const words = `${row.runningCount} of ${row.desiredCount} tasks`;
    return row.runningCount < row.desiredCount ? <Status tone="attention">{words}</Status> : words;
  }
  if (row.reservedConcurrency === 0) return <Status tone="attention">switched off</Status>;
  if (row.provisionedRequested === null)
    return row.detailSeenAt === null ? <NotRead row={row} /> : <span className="text-ink-3">on demand</span>;
  const words = `${row.provisionedAvailable ?? 0} of ${row.provisionedRequested} provisioned`;
  const isReady = row.provisionedAvailable === row.provisionedRequested;
  return <Status tone={isReady ? 'good' : 'progress'}>{words}</Status>;
}

function NotRead({ row }: { readonly row: InventoryRow }) {
  const why =
    row.detailSeenAt === null ? 'it has not been read yet; the next sync reads it' : 'AWS does not report it';
  return <UnknownValue why={why} untabbable />;
}
