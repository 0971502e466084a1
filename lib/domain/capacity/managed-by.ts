import type { ManagedBy } from '../changes/plan';
import type { CapacityObservation } from './observation';

/** Who manages a workload, with what that means for a change made by hand; null where no tag tells. */
export function toManagedBy(manager: CapacityObservation['manager'], name: string): ManagedBy | null {
  if (manager === null) return null;
  const by = manager.stack === null ? manager.tool : `${manager.tool} (${manager.stack})`;
  return {
    ...manager,
    words: `${name} is managed by ${by}. Its next deploy may put back what its code says; change it there too to keep it.`,
  };
}
