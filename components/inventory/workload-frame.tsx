'use client';

import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/link';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { Fact } from '@/lib/present/inventory/facts';
import type { ChartLevels } from '@/lib/present/inventory/metric-charts';
import { WorkloadNotices } from './workload-notices';
import { WorkloadSubtitle } from './workload-subtitle';
import { WorkloadTabs } from './workload-tabs';

/** What other areas show on a workload's page. */
export interface WorkloadParts {
  readonly costs: React.ReactNode;
  readonly changes: React.ReactNode;
  /** What must be known before anything else: values that something else has moved, plans that will move them. */
  readonly moves: React.ReactNode;
  readonly decisions: React.ReactNode;
  readonly scaling: React.ReactNode;
  /** What its requests took. */
  readonly latency: React.ReactNode;
  /** The least capacity that keeps an objective. */
  readonly smallest: React.ReactNode;
  /** Whether what was changed did what it was made for. */
  readonly experiments: React.ReactNode;
}

interface WorkloadFrameProps extends Pick<WorkloadParts, 'costs' | 'changes' | 'decisions' | 'moves'> {
  readonly page: WorkloadPage;
  /** Its shape in a few words: "image 350 MB", "3,008 MB", "x86_64". */
  readonly shape: readonly string[];
  /** What can be done with it, beside comparing it. */
  readonly acts: React.ReactNode;
  readonly facts: readonly Fact[];
  /** Levels its charts are read against: a scaling target, what is provisioned. */
  readonly levels: ChartLevels;
  /** Its sentence and its capacity. */
  readonly children: React.ReactNode;
}

/** What the page of every workload has around its capacity: whose it is, what can be done, and the evidence under it. */
export function WorkloadFrame(props: WorkloadFrameProps) {
  const { page } = props;
  const { workload, module, snapshot } = page;
  return (
    <>
      <PageHeader
        title={workload.name}
        crumbs={[
          { label: module?.name ?? 'unassigned', href: `/modules/${module?.slug ?? 'unassigned'}` },
          { label: workload.name },
        ]}
        summary={<WorkloadSubtitle page={page} shape={props.shape} />}
        acts={
          <>
            <ButtonLink href={`/compare?workload=${workload.id}`}>Compare</ButtonLink>
            <ButtonLink href={`/changes/ahead/new?workloads=${workload.id}`}>Plan ahead…</ButtonLink>
            {props.acts}
          </>
        }
      />
      <div className="@container flex flex-col gap-5 px-4 pb-8 md:px-6">
        <WorkloadNotices page={page} />
        {props.moves}
        {props.children}
        <WorkloadTabs
          workloadId={workload.id}
          kind={snapshot.kind}
          page={page}
          facts={props.facts}
          levels={props.levels}
          costs={props.costs}
          changes={props.changes}
          decisions={props.decisions}
        />
      </div>
    </>
  );
}
