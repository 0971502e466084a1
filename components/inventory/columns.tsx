import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatAmount, formatMoney } from '@/lib/format/money';
import { type InventoryField, inventoryFields, toSortValue } from '@/lib/present/inventory/inventory-fields';
import type { DataColumn } from '../data-table/columns';
import { TimeText } from '../ui/time-text';
import { FieldCell } from './field-cell';
import { WorkloadLink } from './workload-link';

type Place = DataColumn<InventoryRow>['narrow'];

/** Width in px, and where the field goes when the table is a list. */
const places: Readonly<Record<string, readonly [width: number, narrow?: Place]>> = {
  name: [264, 'title'],
  kind: [76],
  module: [148, 'fact'],
  stage: [80, 'aside'],
  account: [104, 'fact'],
  region: [96, 'fact'],
  packageType: [88],
  codeSizeMb: [84],
  runtime: [104, 'fact'],
  memoryMb: [104, 'fact'],
  timeoutSeconds: [88],
  architecture: [100],
  reservedConcurrency: [92],
  provisionedRequested: [100, 'fact'],
  provisionedAllocated: [88],
  provisionedAvailable: [88],
  desiredCount: [108],
  runningCount: [108, 'fact'],
  scaling: [84],
  costUsd: [144, 'fact'],
  costUnknown: [180],
  costRunRateUsd: [144],
  costPerMillionUsd: [108],
  managedBy: [128],
  lastSeenAt: [104],
  accountId: [120],
  cluster: [132],
  arn: [360],
};

const inDollars: ReadonlySet<string> = new Set(['costUsd', 'costRunRateUsd', 'costPerMillionUsd']);

/** Shown unless the address says otherwise: all that one compares workloads by. */
export const defaultColumnIds: readonly string[] = inventoryFields
  .map(({ id }) => id)
  .filter((id) => !['costUnknown', 'accountId', 'cluster', 'arn'].includes(id));

const columns = new Map(inventoryFields.map((field) => [field.id, toColumn(field)]));

/** The table's columns for these field ids, in the fields' own order; unknown ids are passed over. */
export function toColumns(ids: readonly string[]): readonly DataColumn<InventoryRow>[] {
  return inventoryFields.flatMap(({ id }) => {
    const column = columns.get(id);
    return column && (column.isFixed || ids.includes(id)) ? [column] : [];
  });
}

function toColumn(field: InventoryField): DataColumn<InventoryRow> {
  const [width, narrow] = places[field.id] ?? [100];
  return {
    id: field.id,
    header: field.header,
    width,
    grow: field.id === 'name',
    align: field.isNumber ? 'end' : 'start',
    isFixed: field.id === 'name',
    sortValue: (row) => toSortValue(field, row),
    cell: (row) => toCell(field, row),
    applies: (row) => field.read(row).kind !== 'inapplicable',
    ...(narrow ? { narrow } : {}),
  };
}

function toCell(field: InventoryField, row: InventoryRow): React.ReactNode {
  if (field.id === 'name') return <WorkloadLink {...row} />;
  if (field.id === 'costUsd' && row.cost?.missing)
    return <LowerBound {...row.cost} missing={row.cost.missing} />;
  if (field.id === 'lastSeenAt') return <TimeText iso={row.lastSeenAt} />;
  if (field.id === 'arn' || field.id === 'accountId') {
    return (
      <span className="truncate font-mono text-xs">
        <FieldCell read={field.read(row)} />
      </span>
    );
  }
  return <FieldCell read={field.read(row)} {...(inDollars.has(field.id) ? { format: formatAmount } : {})} />;
}

/** A cost of which a part is unknown: at least this much, and why on hover. */
function LowerBound({ usd, missing }: { readonly usd: number; readonly missing: string }) {
  return <span title={`at least ${formatMoney(usd)}; unknown: ${missing}`}>{formatAmount(usd, false)}</span>;
}
