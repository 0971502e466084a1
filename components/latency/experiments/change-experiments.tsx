'use client';

import { useChange } from '@/lib/client/changes/use-change';
import { ExperimentsOf } from './experiments-of';

/** The experiments on a change, and the act that starts one. */
export function ChangeExperiments({ changeId }: { readonly changeId: string }) {
  const { data: change } = useChange(changeId);
  const isLost = change?.phase === 'failed' || change?.phase === 'timedOut' || change?.phase === 'cancelled';
  return (
    <ExperimentsOf
      of={{ changeId }}
      closedReason={isLost ? 'The change did not come into force.' : null}
      start={
        change ? { title: change.title, workloadIds: [change.workload.id], changeId, moments: null } : null
      }
    />
  );
}
