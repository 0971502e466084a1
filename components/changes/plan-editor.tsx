'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { ChangeDetail } from '@/lib/contracts/changes';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';
import {
  newAlias,
  type PlanForm,
  toFormOfPlan,
  toPlanAsk,
  toPlanForm,
} from '@/lib/present/changes/plan-form';
import { PlanApply, SheetActs } from './plan-apply';
import { TargetForm } from './target-form';
import { usePlanning } from './use-planning';

interface PlanEditorProps {
  readonly workloadId: string;
  readonly detail: FunctionDetail;
  readonly remembered: WorkloadPage['remembered'];
  readonly target: string | null;
  readonly act: 'provision' | 'switchOff';
  readonly current: ChangeDetail | null;
  readonly onPlanned: (change: ChangeDetail) => void;
  readonly onDropped: () => void;
}

/** The sheet before anything is sent: choose where and how many, and read the plan that follows. */
export function PlanEditor(props: PlanEditorProps) {
  const { workloadId, detail, remembered, current, onPlanned } = props;
  const [form, setForm] = useState<PlanForm>(() =>
    current ? toFormOfPlan(current.plan) : toPlanForm(props),
  );
  const [reason, setReason] = useState('');
  const whyNotPlan = useWhyNot('changes.plan');
  const ask = toPlanAsk(workloadId, form, detail);
  const isDisabled = whyNotPlan !== null;
  const planning = usePlanning({ ask, current, onPlanned, isDisabled });
  return (
    <div className="flex min-h-full flex-col gap-4">
      {whyNotPlan ? (
        <Banner tone="neutral" title="You can look, not change.">
          {whyNotPlan}
        </Banner>
      ) : null}
      {form.target === newAlias ? <AliasNote /> : null}
      <TargetForm
        form={form}
        onChange={setForm}
        detail={detail}
        remembered={remembered}
        ask={ask}
        isDisabled={isDisabled}
      />
      {planning.error ? (
        <ProblemBanner
          error={planning.error}
          act={
            <Button size="sm" onPress={planning.retry}>
              Plan again
            </Button>
          }
        />
      ) : null}
      {current ? (
        <PlanApply
          key={current.id}
          change={current}
          isOutdated={!planning.isPlanned}
          isPlanning={planning.isPlanning}
          reason={reason}
          onReason={setReason}
          onPlanAgain={() => (ask.ready ? planning.plan(ask.input) : undefined)}
          onDropped={props.onDropped}
        />
      ) : (
        <NoPlanYet isPlanning={planning.isPlanning && !isDisabled} whyNot={whyNotPlan} />
      )}
    </div>
  );
}

function AliasNote() {
  return (
    <Banner tone="attention" title="Callers must use the alias.">
      Requests that name the function alone reach $LATEST, which can’t have provisioned concurrency. Only
      calls to the alias find the environments kept ready.
    </Banner>
  );
}

function NoPlanYet({ isPlanning, whyNot }: { readonly isPlanning: boolean; readonly whyNot: string | null }) {
  return (
    <>
      {isPlanning ? (
        <div role="status" aria-label="Planning: AWS is being looked at" className="flex flex-col gap-3">
          <p className="text-ink-2 text-xs">Planning: AWS is being looked at. Nothing is written.</p>
          {['w-full', 'w-5/6', 'w-full', 'w-2/3'].map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no other name
            <Skeleton key={index} className={width} />
          ))}
        </div>
      ) : null}
      <SheetActs>
        <Button variant="primary" disabledReason={whyNot ?? 'There is no plan for this yet.'}>
          Apply
        </Button>
      </SheetActs>
    </>
  );
}
