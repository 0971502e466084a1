/** A target's bounds from a moment on; null from when none is registered. */
export interface BoundsSince {
  readonly workloadId: string;
  readonly resourceId: string;
  readonly since: Date;
  readonly min: number | null;
  readonly max: number | null;
}

/** The scalable targets of a workload as one look saw them. */
export interface SeenBounds {
  readonly workloadId: string;
  readonly at: Date;
  readonly targets: readonly { readonly resourceId: string; readonly min: number; readonly max: number }[];
}

/** What moved between the bounds last kept and those seen now, gone targets included. */
export function findMovedBounds(
  last: readonly BoundsSince[],
  seen: readonly SeenBounds[],
): readonly BoundsSince[] {
  return seen.flatMap(({ workloadId, at, targets }) => {
    const before = new Map(
      last.filter((one) => one.workloadId === workloadId).map((one) => [one.resourceId, one]),
    );
    const moved = targets
      .filter(({ resourceId, min, max }) => {
        const held = before.get(resourceId);
        return held?.min !== min || held.max !== max;
      })
      .map(({ resourceId, min, max }) => ({ workloadId, resourceId, since: at, min, max }));
    const gone = [...before.values()]
      .filter((one) => one.min !== null && !targets.some(({ resourceId }) => resourceId === one.resourceId))
      .map(({ resourceId }) => ({ workloadId, resourceId, since: at, min: null, max: null }));
    return [...moved, ...gone];
  });
}
