import type { ScalableTarget, WorkloadSnapshot } from './snapshot';

/**
 * What is known of a workload after one more look at it: what this look did not read (tags, detail) stays as it
 * was, except where it can no longer be true (a service's detail belongs to its task definition).
 */
export function mergeSnapshot(
  stored: WorkloadSnapshot | null,
  seen: WorkloadSnapshot,
  scaling: readonly ScalableTarget[] | null,
): WorkloadSnapshot {
  const tags = seen.tags ?? stored?.tags ?? null;
  if (seen.kind === 'function') {
    const kept = stored?.kind === 'function' ? stored.detail : null;
    const detail = seen.detail ?? kept;
    return { ...seen, tags, detail: detail && scaling ? { ...detail, scaling } : detail };
  }
  const same =
    stored?.kind === 'service' &&
    stored.configuration.taskDefinitionArn === seen.configuration.taskDefinitionArn;
  const detail = seen.detail ?? (same ? stored.detail : null);
  return { ...seen, tags, detail: detail && scaling ? { ...detail, scaling } : detail };
}
