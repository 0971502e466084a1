'use client';

import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { Skeleton } from '@/components/ui/skeleton';
import { useWorkloadScaling } from '@/lib/client/capacity/use-scaling';
import type { SheetAct } from '@/lib/client/changes/sheet-params';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import { canShowStrategy } from '@/lib/present/changes/strategy-form';
import { BoundsEditor } from './bounds-editor';
import { DesiredEditor } from './desired-editor';
import { PlanEditor } from './plan-editor';
import type { EditorProps } from './plan-shell';
import { PolicyEditor } from './policy-editor';
import { ScheduleEditor } from './schedule-editor';
import { StrategyEditor } from './strategy-editor';

interface ChangeEditorProps extends EditorProps {
  readonly page: WorkloadPage;
  readonly act: SheetAct;
  /** The alias or version the sheet was opened on. */
  readonly on: string | null;
  /** The policy or schedule it was opened on; null for a new one. */
  readonly name: string | null;
  /** How much was suggested; null for what was there last. */
  readonly wanted: number | null;
}

/** The form of an act, on the workload as it was last read. */
export function ChangeEditor(props: ChangeEditorProps) {
  const { page, act, on, name, wanted, ...rest } = props;
  const { snapshot, workload, remembered } = page;
  switch (act) {
    case 'provision':
    case 'switchOff':
      if (snapshot.kind !== 'function' || snapshot.detail === null) return <NotHere />;
      return (
        <PlanEditor
          workloadId={workload.id}
          detail={snapshot.detail}
          remembered={remembered}
          target={on}
          act={act}
          wanted={wanted}
          {...rest}
        />
      );
    case 'bounds':
      return <BoundsEditor workloadId={workload.id} snapshot={snapshot} on={on} {...rest} />;
    case 'desired':
      if (snapshot.kind !== 'service') return <NotHere />;
      return <DesiredEditor workloadId={workload.id} service={snapshot} {...rest} />;
    case 'strategy':
      if (snapshot.kind !== 'service' || !canShowStrategy(snapshot.configuration.capacityProviders))
        return <NotHere />;
      return <StrategyEditor workloadId={workload.id} service={snapshot} {...rest} />;
    case 'policy':
    case 'schedule':
      return <OnTarget {...props} act={act} />;
  }
}

/** Policies and schedules are edited as AWS holds them now, since what a Put leaves out is cleared. */
function OnTarget({
  page,
  act,
  on,
  name,
  wanted: _,
  ...rest
}: ChangeEditorProps & { readonly act: 'policy' | 'schedule' }) {
  const { id, kind } = page.workload;
  const { data, error, refetch } = useWorkloadScaling(id);
  if (error && !data) return <ProblemState error={error} onRetry={refetch} />;
  if (!data) return <Skeleton className="h-24 w-full" />;
  const planned = rest.current?.plan;
  const isOfTarget = planned?.kind === 'scalingPolicy' || planned?.kind === 'scheduledAction';
  const qualifier = isOfTarget ? planned.request.qualifier : on;
  const named = isOfTarget ? planned.request.name : name;
  const target = data.targets.find((one) => one.qualifier === qualifier);
  if (act === 'policy') {
    const held = target?.policies.find((one) => one.name === named) ?? null;
    return <PolicyEditor workloadId={id} kind={kind} qualifier={qualifier} held={held} {...rest} />;
  }
  const held = target?.schedules.find((one) => one.name === named) ?? null;
  return <ScheduleEditor workloadId={id} qualifier={qualifier} held={held} {...rest} />;
}

function NotHere() {
  return (
    <EmptyState title="Not here">
      This workload has nothing that this form could change; the API may still do it.
    </EmptyState>
  );
}
