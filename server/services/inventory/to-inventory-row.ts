import { InventoryRow } from '@/lib/contracts/inventory-shapes';
import type { RowCost } from '../../db/cost-repository';
import type { WorkloadRow } from '../../db/inventory-repository';

/** A workload's row as the API gives it: the columns as they are, times as ISO strings, with this month's cost where it is priced. */
export function toInventoryRow(row: WorkloadRow, cost: RowCost | undefined): InventoryRow {
  return {
    ...row,
    packageType: pick(InventoryRow.shape.packageType, row.packageType),
    architecture: pick(InventoryRow.shape.architecture, row.architecture),
    managedBy: pick(InventoryRow.shape.managedBy, row.managedBy),
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    detailSeenAt: row.detailSeenAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    cost: cost ? toCost(cost) : null,
  };
}

function toCost({ id: _, ...cost }: RowCost): InventoryRow['cost'] {
  return cost;
}

// Stored as text; a word this version does not know reads as null instead of failing the whole list.
function pick<T>(
  shape: { safeParse(value: unknown): { success: boolean; data?: T } },
  value: unknown,
): T | null {
  const parsed = shape.safeParse(value);
  return parsed.success ? (parsed.data ?? null) : null;
}
