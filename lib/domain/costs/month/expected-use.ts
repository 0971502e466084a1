import { addUse, type CostFacts, noUse, type SizeUse } from './workload-use';

/**
 * The use expected of the rest of a month: what `history` says, at the size the workload has now. Capacity that
 * nothing scales stays as it is; it is history only where something moves it.
 */
export function expectedUse(facts: CostFacts, history: readonly SizeUse[], restHours: number): SizeUse {
  const { memoryMb, cpuUnits, architecture } = facts;
  const own = { ...addUse(noUse, ...history), memoryMb, cpuUnits, architecture, hours: restHours };
  if (facts.isArchived) return { ...noUse, memoryMb, cpuUnits, architecture };
  if (facts.isScaled) return own;
  const seconds = restHours * 3600;
  if (facts.kind === 'function') {
    const { provisionedNow } = facts;
    if (provisionedNow === null) return own;
    return { ...own, provisionedSeconds: provisionedNow * seconds, provisionedUnknownHours: 0 };
  }
  if (facts.desiredNow === null) return own;
  const taskSeconds = facts.desiredNow * seconds;
  return { ...own, taskSeconds, spotTaskSeconds: taskSeconds * (facts.spotShareNow ?? 0) };
}
