'use client';

import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { useWorkload } from '@/lib/client/inventory/use-workload';
import { FunctionView } from './function-view';
import { OtherKind } from './other-kind';
import { ServiceView } from './service-view';
import type { WorkloadParts } from './workload-frame';

interface WorkloadViewProps extends WorkloadParts {
  readonly workloadId: string;
  /** What the address says it is. */
  readonly kind: 'function' | 'service';
}

/** A workload's page once it is read: a function's or a service's. */
export function WorkloadView({ workloadId, kind, ...parts }: WorkloadViewProps) {
  const { data, error, refetch } = useWorkload(workloadId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label={`Reading the ${kind}`} />
    );
  const { snapshot } = data;
  if (snapshot.kind !== kind) return <OtherKind workloadId={workloadId} kind={snapshot.kind} />;
  return snapshot.kind === 'function' ? (
    <FunctionView page={data} snapshot={snapshot} {...parts} />
  ) : (
    <ServiceView page={data} service={snapshot} {...parts} />
  );
}
