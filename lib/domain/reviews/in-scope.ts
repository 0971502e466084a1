/** What one row of a decision's scope names; null does not narrow. */
export interface ScopeRow {
  readonly moduleId: string | null;
  readonly workloadId: string | null;
  readonly stage: string | null;
}

interface Placed {
  readonly id: string;
  readonly moduleId: string | null;
  readonly stage: string | null;
}

/**
 * Whether a decision's triggers look at a workload: one row of its scope names something and fits, or there is no row
 * and they look at the whole estate; `stage` narrows it further.
 */
export function isInScope(workload: Placed, scopes: readonly ScopeRow[], stage: string | null): boolean {
  if (stage !== null && workload.stage !== stage) return false;
  if (scopes.length === 0) return true;
  return scopes.some(
    (row) =>
      (row.workloadId !== null || row.moduleId !== null || row.stage !== null) &&
      (row.workloadId === null || row.workloadId === workload.id) &&
      (row.moduleId === null || row.moduleId === workload.moduleId) &&
      (row.stage === null || row.stage === workload.stage),
  );
}
