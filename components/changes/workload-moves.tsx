'use client';

import { useChanges } from '@/lib/client/changes/use-changes';
import { MovedValues } from './moved-values';

/** The values of a workload that changes had set and something else has moved; nothing where none was. */
export function WorkloadMoves({ workloadId }: { readonly workloadId: string }) {
  const { data } = useChanges({ workloadId, state: 'moved' });
  return data?.pages.flatMap((page) =>
    page.data.map((change) => <MovedValues key={change.id} change={change} isNamed />),
  );
}
