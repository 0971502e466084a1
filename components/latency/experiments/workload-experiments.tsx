'use client';

import { useTimeZone } from '@/components/ui/use-now';
import { useRevisions, useWorkload } from '@/lib/client/inventory/use-workload';
import { formatDay, formatTimeOfDay } from '@/lib/format/date';
import { ExperimentsOf } from './experiments-of';

const mostMoments = 5;

/** The experiments on a workload, and the act that starts one: from now, or since one of its last configurations. */
export function WorkloadExperiments({ workloadId }: { readonly workloadId: string }) {
  const timeZone = useTimeZone();
  const { data: page } = useWorkload(workloadId);
  const revisions = useRevisions(workloadId);
  const deployed = (revisions.data?.pages.flatMap(({ data }) => data) ?? [])
    .filter(({ number }) => number > 1)
    .slice(0, mostMoments);
  const start = page && {
    title: `What changes on ${page.workload.name}`,
    workloadIds: [workloadId],
    changeId: null,
    moments: deployed.map(({ number, observedAt }) => ({
      at: observedAt,
      label: `configuration ${number}, ${formatDay(observedAt, timeZone)} ${formatTimeOfDay(observedAt, timeZone)}`,
    })),
  };
  return (
    <ExperimentsOf
      of={{ workloadId }}
      start={start ?? null}
      closedReason={page?.workload.archivedAt ? `The ${page.workload.kind} is gone from AWS.` : null}
    />
  );
}
