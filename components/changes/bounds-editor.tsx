'use client';

import { useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { Switch } from '@/components/ui/switch';
import type { Snapshot } from '@/lib/contracts/snapshot-shapes';
import {
  type BoundsForm,
  toBoundsAsk,
  toBoundsForm,
  toBoundsFormOfPlan,
  toScalingSubject,
} from '@/lib/present/changes/scaling-form';
import { type EditorProps, PlanShell } from './plan-shell';

interface BoundsEditorProps extends EditorProps {
  readonly workloadId: string;
  readonly snapshot: Snapshot;
  readonly on: string | null;
}

/** Whether a workload is scaled, between which bounds, and what of it is suspended. */
export function BoundsEditor({ workloadId, snapshot, on, current, ...rest }: BoundsEditorProps) {
  const plan = current?.plan.kind === 'scalableTarget' ? current.plan : null;
  const subject = toScalingSubject(snapshot, plan ? plan.request.qualifier : on);
  const [form, setForm] = useState<BoundsForm>(() =>
    plan ? toBoundsFormOfPlan(plan, subject) : toBoundsForm(subject),
  );
  const ask = toBoundsAsk(workloadId, subject, form);
  return (
    <PlanShell ask={ask} current={current} {...rest}>
      {(isDisabled) => (
        <div className="flex flex-col gap-3">
          <Switch
            isSelected={form.isScaled}
            isDisabled={isDisabled}
            onChange={(isScaled) => setForm({ ...form, isScaled })}
          >
            {`${subject.label} is ${form.isScaled ? 'scaled between bounds' : 'not scaled'}`}
          </Switch>
          {form.isScaled ? (
            <BoundsFields
              form={form}
              onChange={setForm}
              isDisabled={isDisabled}
              needsInitial={subject.needsInitial}
              unit={subject.unit}
            />
          ) : null}
          {ask.ready ? null : <p className="text-ink-2 text-xs">{ask.message}</p>}
        </div>
      )}
    </PlanShell>
  );
}

interface BoundsFieldsProps {
  readonly form: BoundsForm;
  readonly onChange: (form: BoundsForm) => void;
  readonly isDisabled: boolean;
  readonly needsInitial: boolean;
  readonly unit: string;
}

function BoundsFields({ form, onChange, isDisabled, needsInitial, unit }: BoundsFieldsProps) {
  const number = (field: 'min' | 'max' | 'initial', label: string, hint?: string) => (
    <NumberField
      label={label}
      unit={unit}
      minValue={field === 'initial' ? 1 : 0}
      step={1}
      value={form[field] ?? Number.NaN}
      isDisabled={isDisabled}
      hint={hint}
      onChange={(value) => onChange({ ...form, [field]: Number.isNaN(value) ? null : value })}
    />
  );
  const { suspended } = form;
  const suspend = (field: keyof BoundsForm['suspended'], label: string) => (
    <Switch
      isSelected={suspended[field]}
      isDisabled={isDisabled}
      onChange={(value) => onChange({ ...form, suspended: { ...suspended, [field]: value } })}
    >
      {label}
    </Switch>
  );
  return (
    <>
      <div className="flex flex-wrap gap-4">
        {number('min', 'Minimum')}
        {number('max', 'Maximum')}
        {needsInitial ? number('initial', 'To begin with', 'Nothing is provisioned yet.') : null}
      </div>
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="mb-1 text-ink-2 text-xs">Suspended until it is switched on again</legend>
        {suspend('in', 'Scaling in')}
        {suspend('out', 'Scaling out')}
        {suspend('scheduled', 'Schedules')}
      </fieldset>
    </>
  );
}
