'use client';

import { Banner } from '@/components/states/banner';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useUnderWayOn } from '@/lib/client/changes/use-changes';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { toServiceFacts } from '@/lib/present/inventory/facts';
import { toServiceHeadline } from '@/lib/present/inventory/service-headline';
import { toTargetLevels } from '@/lib/present/inventory/target-levels';
import { toServiceShape } from '@/lib/present/inventory/workload-shape';
import { HeadlineSentence } from './headline-sentence';
import { RolloutList } from './rollout-list';
import { TaskStrip } from './task-strip';
import { WorkloadFrame, type WorkloadParts } from './workload-frame';

interface ServiceViewProps extends WorkloadParts {
  readonly page: WorkloadPage;
  readonly service: ServiceSnapshot;
}

/** A service's page: its sentence, its tasks and scaling, and under them the evidence. */
export function ServiceView({ page, service, ...parts }: ServiceViewProps) {
  const { scaling, smallest, latency, experiments, costs, changes, decisions, moves } = parts;
  const { workload } = page;
  const openSheet = useOpenSheet();
  const whyNot = useWhyNot('changes.plan');
  const closedReason = whyNot ?? (workload.archivedAt ? 'The service is gone from AWS.' : null);
  useUnderWayOn(workload.id);
  return (
    <WorkloadFrame
      page={page}
      shape={toServiceShape(service)}
      acts={
        <>
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
      facts={toServiceFacts(service)}
      levels={toTargetLevels(service.detail?.scaling ?? [])}
      costs={costs}
      changes={changes}
      moves={moves}
      decisions={decisions}
    >
      <HeadlineSentence headline={toServiceHeadline(service, page.summaries)} />
      <Section title="Capacity" anchor="capacity">
        <TaskStrip service={service} />
      </Section>
      {scaling}
      {latency}
      {smallest}
      {experiments}
      <Section title="Deployments" anchor="deployments">
        {service.capacity.deployments > 1 ? (
          <Banner tone="progress" title={`${service.capacity.deployments} deployments are under way.`}>
            ECS is replacing tasks: it keeps between{' '}
            {service.configuration.minimumHealthyPercent ?? 'an unset'} and{' '}
            {service.configuration.maximumPercent ?? 'an unset'} percent of those wanted running, and scaling
            in waits until it is done.
          </Banner>
        ) : null}
        <RolloutList rollouts={service.capacity.rollouts} />
      </Section>
    </WorkloadFrame>
  );
}
