import { cx } from '@/components/ui/cx';
import type { ProvisionedConcurrency } from '@/lib/domain/inventory/snapshot';

const mostCells = 12;

/** Provisioned environments as cells: available, allocated but not yet available, requested but not yet allocated, or never. */
export function CapacityMeter({ provisioned }: { readonly provisioned: ProvisionedConcurrency | null }) {
  const requested = provisioned?.requested ?? 0;
  const cells = Math.min(Math.max(requested, 8), mostCells);
  const scale = requested > mostCells ? mostCells / requested : 1;
  const available = Math.round((provisioned?.available ?? 0) * scale);
  const allocated = Math.round((provisioned?.allocated ?? 0) * scale);
  const wanted = Math.round(requested * scale);
  const failed = provisioned?.status === 'FAILED';
  return (
    <span aria-hidden className="inline-flex gap-px forced-color-adjust-none">
      {Array.from({ length: cells }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name
          key={index}
          className={cx(
            'h-3 w-1.5 rounded-xs border',
            toCell(index, { available, allocated, wanted, failed }),
          )}
        />
      ))}
    </span>
  );
}

interface Levels {
  readonly available: number;
  readonly allocated: number;
  readonly wanted: number;
  readonly failed: boolean;
}

function toCell(index: number, { available, allocated, wanted, failed }: Levels): string {
  if (index < available) return 'border-good bg-good';
  if (index < allocated) return 'border-progress bg-progress';
  if (index < wanted && failed) return 'border-bad bg-bad-soft';
  if (index < wanted) return 'border-progress bg-progress-soft';
  return 'border-line-strong bg-transparent';
}
