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
 * Whether a trigger looks at a workload: one row of its decision's scope names something and fits, or it looks at the
 * whole estate (null); `stage` narrows it further. A decision that names nothing governs nothing.
 */
export function isInScope(
  workload: Placed,
  scopes: readonly ScopeRow[] | null,
  stage: string | null,
): boolean {
  if (stage !== null && workload.stage !== stage) return false;
  if (scopes === null) return true;
  return scopes.some(
    (row) =>
      (row.workloadId !== null || row.moduleId !== null || row.stage !== null) &&
      (row.workloadId === null || row.workloadId === workload.id) &&
      (row.moduleId === null || row.moduleId === workload.moduleId) &&
      (row.stage === null || row.stage === workload.stage),
  );
}
