'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';
import {
  newAlias,
  type PlanForm,
  toFormOfPlan,
  toPlanAsk,
  toPlanForm,
} from '@/lib/present/changes/plan-form';
import { type EditorProps, PlanShell } from './plan-shell';
import { TargetForm } from './target-form';

interface PlanEditorProps extends EditorProps {
  readonly workloadId: string;
  readonly detail: FunctionDetail;
  readonly remembered: WorkloadPage['remembered'];
  readonly target: string | null;
  readonly act: 'provision' | 'switchOff';
  /** How much is suggested; null for what was there last. */
  readonly wanted: number | null;
}

/** Provisioned concurrency: choose where and how many, and read the plan that follows. */
export function PlanEditor(props: PlanEditorProps) {
  const { workloadId, detail, remembered, current } = props;
  const [form, setForm] = useState<PlanForm>(() =>
    current?.plan.kind === 'provisionedConcurrency' ? toFormOfPlan(current.plan) : toPlanForm(props),
  );
  const ask = toPlanAsk(workloadId, form, detail);
  return (
    <PlanShell ask={ask} current={current} onPlanned={props.onPlanned} onDropped={props.onDropped}>
      {(isDisabled) => (
        <>
          {form.target === newAlias ? <AliasNote /> : null}
          <TargetForm
            form={form}
            onChange={setForm}
            detail={detail}
            remembered={remembered}
            ask={ask}
            isDisabled={isDisabled}
          />
        </>
      )}
    </PlanShell>
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
