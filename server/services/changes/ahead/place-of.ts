import type { PolicyPlace } from '@/lib/domain/changes/policies/policy';

/** Where a workload is, as policies see it. */
export function placeOf({
  module,
  stage,
}: {
  readonly module: { readonly slug: string } | null;
  readonly stage: string | null;
}): PolicyPlace {
  return { moduleSlug: module?.slug ?? null, stage };
}
