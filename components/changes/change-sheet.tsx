'use client';

import { useQueryStates } from 'nuqs';
import { useCallback } from 'react';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { Sheet } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';
import { type SheetAct, sheetParams } from '@/lib/client/changes/sheet-params';
import { useChange } from '@/lib/client/changes/use-change';
import { useWorkload } from '@/lib/client/inventory/use-workload';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { ChangeEditor } from './change-editor';
import { ChangeProgressPanel } from './change-progress-panel';
import { RevertPlan } from './revert-plan';

const titles: Readonly<Record<SheetAct, string>> = {
  provision: 'Provisioned concurrency',
  switchOff: 'Provisioned concurrency',
  bounds: 'Scaling between bounds',
  desired: 'Desired tasks',
  policy: 'Scaling policy',
  schedule: 'Schedule',
  strategy: 'Spot and on demand',
};

/** The change sheet of one workload; open while the address says so, so that it can be left and found again. */
export function ChangeSheet({ workloadId }: { readonly workloadId: string }) {
  const [{ act, on, name, wanted, change }, setParams] = useQueryStates(sheetParams);
  const workload = useWorkload(workloadId);
  const { data: shown } = useChange(change);
  const close = useCallback(() => {
    setParams({ act: null, on: null, name: null, wanted: null, change: null }, { history: 'push' });
  }, [setParams]);
  const show = useCallback(
    (next: ChangeDetail) => {
      setParams({ act: null, on: null, name: null, wanted: null, change: next.id });
    },
    [setParams],
  );
  return (
    <Sheet
      title={titles[act ?? (shown ? actOf(shown.plan) : 'provision')]}
      subtitle={workload.data?.workload.name}
      isOpen={act !== null || change !== null}
      onClose={close}
      width="lg"
    >
      <SheetBody
        workloadId={workloadId}
        changeId={change}
        on={on}
        name={name}
        wanted={wanted}
        act={act ?? 'provision'}
        onShow={show}
        onClose={close}
      />
    </Sheet>
  );
}

interface SheetBodyProps {
  readonly workloadId: string;
  /** The change the sheet is on; null before there is a plan. */
  readonly changeId: string | null;
  /** The alias or version the sheet was opened on. */
  readonly on: string | null;
  /** The policy or schedule it was opened on. */
  readonly name: string | null;
  /** How much was suggested. */
  readonly wanted: number | null;
  readonly act: SheetAct;
  readonly onShow: (change: ChangeDetail) => void;
  readonly onClose: () => void;
}

/** One place for the editor with and without a plan, so that what is being typed outlives each new plan. */
function SheetBody({ workloadId, changeId, on, name, wanted, act, onShow, onClose }: SheetBodyProps) {
  const { data: change, error, refetch } = useChange(changeId);
  const workload = useWorkload(workloadId);
  if (changeId !== null && !change)
    return error ? (
      <ProblemState error={error} onRetry={refetch} />
    ) : (
      <NotReady error={null} isRead={false} />
    );
  if (change && change.phase !== 'planned')
    return <ChangeProgressPanel change={change} onReverted={onShow} />;
  if (change?.reverts)
    return <RevertPlan change={change} reverts={change.reverts} onPlanned={onShow} onDropped={onClose} />;
  if (!workload.data?.snapshot.detail)
    return <NotReady error={workload.error} isRead={workload.data !== undefined} />;
  return (
    <ChangeEditor
      page={workload.data}
      act={change ? actOf(change.plan) : act}
      on={on}
      name={name}
      wanted={wanted}
      current={change ?? null}
      onPlanned={onShow}
      onDropped={onClose}
    />
  );
}

/** The act that a stored plan is edited by. */
function actOf(plan: ChangeDetail['plan']): SheetAct {
  switch (plan.kind) {
    case 'provisionedConcurrency':
      return 'provision';
    case 'scalableTarget':
      return 'bounds';
    case 'desiredCount':
      return 'desired';
    case 'scalingPolicy':
      return 'policy';
    case 'scheduledAction':
      return 'schedule';
    case 'capacityProviderStrategy':
      return 'strategy';
  }
}

function NotReady({ error, isRead }: { readonly error: Error | null; readonly isRead: boolean }) {
  if (error) return <ProblemState error={error} />;
  if (isRead)
    return (
      <EmptyState title="Not read yet">
        Its detail has not been read from AWS yet. The next sync reads them.
      </EmptyState>
    );
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-3">
      <Skeleton className="h-8 w-full" />
      <Skeleton className="w-2/3" />
      <Skeleton className="h-24 w-full" />
    </div>
  );
}
