import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatBytes, formatMemoryMb } from '@/lib/format/number';
import type { FieldValue } from './inventory-fields';

export interface WorkloadFacts {
  /** "prod · us-east-1". */
  readonly place: string;
  /** "image 350 MB · 3,008 MB · x86_64"; what is not known is left to the workload's own page. */
  readonly configuration: string;
  readonly provisioned: FieldValue;
  readonly tasks: FieldValue;
}

const unread = {
  kind: 'unknown',
  why: 'not read yet; it comes with a slower call of its own after the list',
} as const;

/** A workload in one line, under its module. */
export function toWorkloadFacts(row: InventoryRow): WorkloadFacts {
  const parts = [
    row.accountName,
    toPackage(row),
    row.memoryMb === null ? null : formatMemoryMb(row.memoryMb),
    row.architecture,
    row.clusterName === null ? null : `cluster ${row.clusterName}`,
    row.capacityMin === null ? null : `scales ${row.capacityMin}–${row.capacityMax ?? '?'}`,
  ];
  return {
    place: [row.stage, row.region].filter((part) => part !== null).join(' · '),
    configuration: parts.filter((part) => part !== null).join(' · '),
    provisioned: toProvisioned(row),
    tasks: toTasks(row),
  };
}

function toPackage({ packageType, codeSizeBytes, runtime }: InventoryRow): string | null {
  if (packageType === null) return null;
  const kind = packageType === 'Image' ? 'image' : (runtime ?? 'zip');
  return codeSizeBytes === null ? kind : `${kind} ${formatBytes(codeSizeBytes)}`;
}

function toProvisioned(row: InventoryRow): FieldValue {
  if (row.kind === 'service') return { kind: 'inapplicable' };
  const { provisionedRequested: requested, provisionedAvailable: available } = row;
  if (requested === null) return row.detailSeenAt === null ? unread : { kind: 'none', word: 'off' };
  return { kind: 'value', value: available === requested ? requested : `${available ?? 0} of ${requested}` };
}

function toTasks(row: InventoryRow): FieldValue {
  if (row.kind === 'function') return { kind: 'inapplicable' };
  const { desiredCount: desired, runningCount: running } = row;
  if (desired === null || running === null) return unread;
  return { kind: 'value', value: running === desired ? running : `${running} of ${desired}` };
}
