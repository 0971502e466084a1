'use client';

import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useWorkloadScaling } from '@/lib/client/capacity/use-scaling';
import { useOpenSheet } from '@/lib/client/changes/use-open-sheet';
import type { WorkloadScaling as Scaling } from '@/lib/contracts/scaling';
import { BoundsChart } from './bounds-chart';
import { Explanation } from './explanation';
import { TargetPanel } from './target-panel';

interface WorkloadScalingProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
}

/** A workload's scaling as AWS has it now, with why it does or does not move, and every act on it. */
export function WorkloadScaling({ workloadId, kind }: WorkloadScalingProps) {
  const { data, error, refetch } = useWorkloadScaling(workloadId);
  return (
    <Section
      title="Scaling"
      anchor="scaling"
      aside={
        data ? (
          <>
            read <Time iso={data.observedAt} />
          </>
        ) : null
      }
    >
      {data ? (
        <Ready workloadId={workloadId} kind={kind} scaling={data} />
      ) : error ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : (
        <div role="status" aria-label="Reading the scaling from AWS" className="flex flex-col gap-2">
          <Skeleton className="w-2/3" />
          <Skeleton className="h-16 w-full" />
        </div>
      )}
    </Section>
  );
}

function Ready({ workloadId, kind, scaling }: WorkloadScalingProps & { readonly scaling: Scaling }) {
  const closedReason = useWhyNot('changes.plan');
  const unit = kind === 'service' ? 'tasks' : 'provisioned';
  return (
    <div className="flex flex-col gap-5">
      {scaling.provisionedUse ? (
        <Explanation verdict={scaling.provisionedUse} label="What this rests on" />
      ) : null}
      {scaling.targets.length === 0 ? <NotScaled kind={kind} closedReason={closedReason} /> : null}
      {scaling.targets.map((target) => (
        <TargetPanel
          key={target.resourceId}
          target={target}
          unit={unit}
          closedReason={closedReason}
          chart={
            <BoundsChart
              workloadId={workloadId}
              kind={kind}
              qualifier={target.qualifier}
              bounds={scaling.bounds.filter((one) => one.resourceId === target.resourceId)}
            />
          }
        />
      ))}
    </div>
  );
}

function NotScaled({
  kind,
  closedReason,
}: Pick<WorkloadScalingProps, 'kind'> & { readonly closedReason: string | null }) {
  const openSheet = useOpenSheet();
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-2">
        {kind === 'service'
          ? 'Nothing scales it: the desired count stays as it is set.'
          : 'Nothing scales it: what is provisioned on an alias stays as it is set.'}
      </p>
      <Button size="sm" disabledReason={closedReason} onPress={() => openSheet('bounds', null)}>
        Scale it between bounds…
      </Button>
    </div>
  );
}
