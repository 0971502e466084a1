import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { WorkloadPlans } from '@/components/changes/ahead/workload-plans';
import { BesideSheet } from '@/components/changes/beside-sheet';
import { ChangeSheet } from '@/components/changes/change-sheet';
import { WorkloadChanges } from '@/components/changes/workload-changes';
import { WorkloadMoves } from '@/components/changes/workload-moves';
import { WorkloadCosts } from '@/components/costs/workload-costs';
import { GoverningDecisions } from '@/components/decisions/governing-decisions';
import { WorkloadView } from '@/components/inventory/workload-view';
import { WorkloadExperiments } from '@/components/latency/experiments/workload-experiments';
import { SmallestCapacity } from '@/components/latency/smallest-capacity';
import { WorkloadLatency } from '@/components/latency/workload-latency';
import { WorkloadScaling } from '@/components/scaling/workload-scaling';
import { loadSheet } from '@/lib/client/changes/sheet-params';
import { pageQueries } from '@/server/http/page-queries';
import { prefetchWorkload, prefetchWorkloadPage } from './prefetch-workload';

/** What the address of a workload's page carries. */
export interface WorkloadPageProps {
  readonly params: Promise<{ workloadId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The workload's own name in the browser's tab; until it is known, what it is. */
export async function workloadMetadata({ params }: WorkloadPageProps, otherwise: string): Promise<Metadata> {
  const page = await prefetchWorkload((await params).workloadId);
  return { title: page?.workload.name ?? otherwise };
}

/** A workload with its capacity, and the sheet that changes it beside it. */
export async function WorkloadPage({
  kind,
  params,
  searchParams,
}: WorkloadPageProps & { readonly kind: 'function' | 'service' }) {
  const { workloadId } = await params;
  const { change } = await loadSheet(searchParams);
  await prefetchWorkloadPage(workloadId, change);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <BesideSheet>
        <WorkloadView
          workloadId={workloadId}
          kind={kind}
          costs={<WorkloadCosts workloadId={workloadId} />}
          changes={<WorkloadChanges workloadId={workloadId} />}
          latency={<WorkloadLatency workloadId={workloadId} kind={kind} />}
          moves={
            <>
              <WorkloadMoves workloadId={workloadId} />
              <WorkloadPlans workloadId={workloadId} />
            </>
          }
          experiments={<WorkloadExperiments workloadId={workloadId} />}
          decisions={<GoverningDecisions of={{ workload: workloadId }} />}
          smallest={<SmallestCapacity workloadId={workloadId} kind={kind} />}
          scaling={<WorkloadScaling workloadId={workloadId} kind={kind} />}
        />
      </BesideSheet>
      <ChangeSheet workloadId={workloadId} />
    </HydrationBoundary>
  );
}
