import type { Tags } from './use';

/** The cost allocation tags the organisation has activated; no other tag reaches the bill. */
export const activatedTags: readonly string[] = ['module', 'stage', 'team'];

/** Those of a resource's tags that reach the bill. */
export function billedTags(tags: Tags): Tags {
  const kept = activatedTags.flatMap((key) => {
    const value = tags[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(kept);
}
