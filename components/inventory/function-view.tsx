'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useUnderWayOn } from '@/lib/client/changes/use-changes';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { FunctionSnapshot } from '@/lib/domain/inventory/snapshot';
import { type CapacityLine, toCapacityLines } from '@/lib/present/inventory/capacity-lines';
import { describeConcurrencyRoom } from '@/lib/present/inventory/concurrency-room';
import { toFunctionFacts } from '@/lib/present/inventory/facts';
import { toFunctionHeadline } from '@/lib/present/inventory/function-headline';
import { toProvisionedLevel } from '@/lib/present/inventory/target-levels';
import { toFunctionShape } from '@/lib/present/inventory/workload-shape';
import { CapacityAside } from './capacity-aside';
import { CapacityStrip } from './capacity-strip';
import { ConcurrencyUse } from './concurrency-use';
import { HeadlineSentence } from './headline-sentence';
import { ProvisionButton } from './provision-button';
import { VersionList } from './version-list';
import { WorkloadFrame, type WorkloadParts } from './workload-frame';

interface FunctionViewProps extends WorkloadParts {
  readonly page: WorkloadPage;
  readonly snapshot: FunctionSnapshot;
}

/** A function's page: its sentence, its capacity, and under it the evidence. */
export function FunctionView({ page, snapshot, ...parts }: FunctionViewProps) {
  const { scaling, smallest, latency, experiments, costs, changes, decisions, moves } = parts;
  const { workload } = page;
  const { detail, configuration } = snapshot;
  const openSheet = useOpenSheet();
  const whyNot = useWhyNot('changes.plan');
  const closedReason =
    whyNot ??
    (workload.archivedAt ? 'The function is gone from AWS.' : null) ??
    (detail === null ? 'Its aliases and versions have not been read yet.' : null);
  const underWay = useUnderWayOn(workload.id);
  const lines = detail === null ? [] : toCapacityLines(detail, underWay);
  const provisioned = lines.flatMap((line) => line.provisioned ?? []);
  const live = detail && { ...detail, provisioned };
  const use = <ConcurrencyUse workloadId={workload.id} requested={requestedOn(lines)} />;
  return (
    <WorkloadFrame
      page={page}
      shape={toFunctionShape(configuration)}
      acts={
        <ProvisionButton
          isOn={provisioned.length > 0}
          closedReason={closedReason}
          onPress={() => openSheet('provision', provisioned[0]?.qualifier ?? null)}
        />
      }
      facts={toFunctionFacts(configuration, detail)}
      levels={toProvisionedLevel(provisioned.reduce((sum, one) => sum + one.available, 0))}
      costs={costs}
      changes={changes}
      moves={moves}
      decisions={decisions}
    >
      <HeadlineSentence headline={toFunctionHeadline(live, page.summaries)} />
      {detail ? (
        <Section title="Capacity" anchor="capacity" aside={<CapacityAside page={page} />}>
          {detail.aliases.length === 0 ? (
            <p className="text-ink-2">
              It has no alias: every call reaches{' '}
              {detail.versions.length === 0
                ? '$LATEST, the only version there is'
                : '$LATEST or a version by number'}
              . Provisioned concurrency needs an alias or a published version; the plan can make both.
            </p>
          ) : null}
          {lines.length > 0 ? (
            <CapacityStrip lines={lines} onAct={openSheet} closedReason={closedReason} use={use} />
          ) : (
            use
          )}
          {workload.archivedAt ? null : (
            <p className="text-ink-2 text-xs">
              {describeConcurrencyRoom({ ...detail, provisioned }, page.accountConcurrency, workload)}
            </p>
          )}
          <Disclosure title={`Versions (${detail.versions.length})`}>
            <VersionList detail={detail} />
          </Disclosure>
        </Section>
      ) : null}
      {lines.some((line) => line.scaling || line.provisioned) ? scaling : null}
      {latency}
      {workload.archivedAt ? null : smallest}
      {experiments}
    </WorkloadFrame>
  );
}

function requestedOn(lines: readonly CapacityLine[]): number {
  return lines.reduce((sum, { provisioned }) => sum + (provisioned?.requested ?? 0), 0);
}
