'use client';

import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useUnderWayOn } from '@/lib/client/changes/use-changes';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import { useWorkload } from '@/lib/client/inventory/use-workload';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { toServiceFacts } from '@/lib/present/inventory/facts';
import { toServiceHeadline } from '@/lib/present/inventory/service-headline';
import { toTargetLevels } from '@/lib/present/inventory/target-levels';
import { toServiceShape } from '@/lib/present/inventory/workload-shape';
import { HeadlineSentence } from './headline-sentence';
import { OtherKind } from './other-kind';
import { RolloutList } from './rollout-list';
import { TaskStrip } from './task-strip';
import { WorkloadNotices } from './workload-notices';
import { WorkloadSubtitle } from './workload-subtitle';
import { WorkloadTabs } from './workload-tabs';

interface ServiceViewProps {
  readonly workloadId: string;
  /** The costs and changes of this workload, from the areas that own them. */
  readonly costs: React.ReactNode;
  readonly changes: React.ReactNode;
  /** Its scaling, from the area that owns it. */
  readonly scaling: React.ReactNode;
}

/** A service's page: its sentence, its tasks and scaling, and under them the evidence. */
export function ServiceView({ workloadId, scaling, costs, changes }: ServiceViewProps) {
  const { data, error, refetch } = useWorkload(workloadId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the service" />
    );
  if (data.snapshot.kind !== 'service') return <OtherKind workloadId={workloadId} kind="function" />;
  return (
    <ServiceReady page={data} service={data.snapshot} scaling={scaling} costs={costs} changes={changes} />
  );
}

interface ServiceReadyProps {
  readonly scaling: React.ReactNode;
  readonly page: WorkloadPage;
  readonly service: ServiceSnapshot;
  readonly costs: React.ReactNode;
  readonly changes: React.ReactNode;
}

function ServiceReady({ page, service, scaling, costs, changes }: ServiceReadyProps) {
  const { workload } = page;
  const openSheet = useOpenSheet();
  const whyNot = useWhyNot('changes.plan');
  const closedReason = whyNot ?? (workload.archivedAt ? 'The service is gone from AWS.' : null);
  useUnderWayOn(workload.id);
  return (
    <>
      <PageHeader
        title={workload.name}
        crumbs={[
          { label: page.module?.name ?? 'unassigned', href: `/modules/${page.module?.slug ?? 'unassigned'}` },
          { label: workload.name },
        ]}
        summary={<WorkloadSubtitle page={page} shape={toServiceShape(service)} />}
        acts={
          <>
            <ButtonLink href={`/compare?workload=${workload.id}`}>Compare</ButtonLink>
            <Button disabledReason={closedReason} onPress={() => openSheet('strategy', null)}>
              Spot and on demand…
            </Button>
            <Button disabledReason={closedReason} onPress={() => openSheet('desired', null)}>
              Change desired tasks…
            </Button>
            <Button variant="primary" disabledReason={closedReason} onPress={() => openSheet('bounds', null)}>
              {service.detail?.scaling.length ? 'Change scaling…' : 'Scale it…'}
            </Button>
          </>
        }
      />
      <div className="@container flex flex-col gap-5 px-4 pb-8 md:px-6">
        <WorkloadNotices page={page} />
        <HeadlineSentence headline={toServiceHeadline(service, page.summaries)} />
        <Section title="Capacity" anchor="capacity">
          <TaskStrip service={service} />
        </Section>
        {scaling}
        <Section title="Deployments" anchor="deployments">
          {service.capacity.deployments > 1 ? (
            <Banner tone="progress" title={`${service.capacity.deployments} deployments are under way.`}>
              ECS is replacing tasks: it keeps between{' '}
              {service.configuration.minimumHealthyPercent ?? 'an unset'} and{' '}
              {service.configuration.maximumPercent ?? 'an unset'} percent of those wanted running, and
              scaling in waits until it is done.
            </Banner>
          ) : null}
          <RolloutList rollouts={service.capacity.rollouts} />
        </Section>
        <WorkloadTabs
          workloadId={workload.id}
          kind="service"
          page={page}
          facts={toServiceFacts(service)}
          levels={toTargetLevels(service.detail?.scaling ?? [])}
          costs={costs}
          changes={changes}
        />
      </div>
    </>
  );
}
