import type { DataColumn } from '@/components/data-table/columns';
import { UnknownValue } from '@/components/states/unknown-value';
import { Status } from '@/components/ui/status';
import type { InventoryRow, ModuleWorkload } from '@/lib/contracts/inventory';
import type { Figure } from '@/lib/contracts/shapes';
import { formatBytes, formatCount } from '@/lib/format/number';
import { FigureText } from './overview/figure-text';
import { WorkloadCostCell, WorkloadHealthCell } from './overview/module-cells';
import { WorkloadLink } from './workload-link';

const healthRank = ['bad', 'attention', 'unknown', 'good'];

/** What a module's page says of each of its workloads. */
export const moduleColumns: readonly DataColumn<ModuleWorkload>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 226,
    grow: true,
    narrow: 'title',
    isFixed: true,
    sortValue: (row) => row.name,
    cell: (row) => <WorkloadLink {...row} />,
  },
  {
    id: 'health',
    header: 'Health',
    width: 130,
    narrow: 'fact',
    sortValue: (row) => healthRank.indexOf(row.health.state),
    cell: (row) => <WorkloadHealthCell health={row.health} />,
  },
  {
    id: 'cost',
    header: 'Cost this month',
    width: 116,
    align: 'end',
    narrow: 'fact',
    sortValue: (row) => row.cost?.usd ?? null,
    cell: (row) => <WorkloadCostCell cost={row.cost} />,
  },
  {
    id: 'p95',
    header: 'p95',
    width: 88,
    align: 'end',
    narrow: 'fact',
    sortValue: (row) => toNumber(row.latencyMsP95),
    cell: (row) => (row.kind === 'service' ? null : <FigureText figure={row.latencyMsP95} />),
  },
  {
    id: 'cold',
    header: 'Cold starts',
    width: 90,
    align: 'end',
    narrow: 'fact',
    sortValue: (row) => toNumber(row.coldStartRate),
    cell: (row) => (row.kind === 'service' ? null : <FigureText figure={row.coldStartRate} />),
  },
  {
    id: 'region',
    header: 'Region',
    width: 88,
    narrow: 'fact',
    sortValue: (row) => row.region,
    cell: (row) => row.region,
  },
  {
    id: 'package',
    header: 'Package',
    width: 104,
    narrow: 'fact',
    sortValue: (row) => row.codeSizeBytes,
    cell: (row) => <Package row={row} />,
  },
  {
    id: 'memory',
    header: 'Memory, MB',
    width: 88,
    align: 'end',
    narrow: 'fact',
    sortValue: (row) => row.memoryMb,
    cell: (row) => (row.memoryMb === null ? <NotRead row={row} /> : formatCount(row.memoryMb)),
  },
  {
    id: 'capacity',
    header: 'Capacity',
    width: 150,
    narrow: 'fact',
    sortValue: (row) => row.provisionedRequested ?? row.runningCount,
    cell: (row) => <Capacity row={row} />,
  },
];

function toNumber(figure: Figure): number | null {
  return figure.known ? figure.value.value : null;
}

function Package({ row }: { readonly row: InventoryRow }) {
  if (row.kind === 'service') return 'containers';
  const packaging = row.packageType ?? 'package unknown';
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
