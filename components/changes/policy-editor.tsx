'use client';

import { useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import type { HeldPolicy } from '@/lib/domain/capacity/scaling/held';
import {
  type MetricChoice,
  type PolicyForm,
  toMetricOptions,
  toPolicyAsk,
  toPolicyForm,
  toPolicyFormOf,
  toPolicyFormOfPlan,
  unitOfMetric,
} from '@/lib/present/changes/policy-form';
import { type EditorProps, PlanShell } from './plan-shell';
import { StepRows } from './step-rows';

interface PolicyEditorProps extends EditorProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
  readonly qualifier: string | null;
  /** The policy as AWS holds it; null for a new one. */
  readonly held: HeldPolicy | null;
}

/** What a workload is scaled by. */
export function PolicyEditor({ workloadId, kind, qualifier, held, current, ...rest }: PolicyEditorProps) {
  const whole = held && toPolicyFormOf(held, kind);
  const [form, setForm] = useState<PolicyForm>(() => {
    if (current?.plan.kind === 'scalingPolicy') return toPolicyFormOfPlan(current.plan, kind);
    return whole ?? { ...toPolicyForm(kind), name: held?.name ?? '', isKept: held === null };
  });
  const ask = toPolicyAsk(workloadId, qualifier, form, whole);
  const canEdit = held === null || whole !== null;
  return (
    <PlanShell ask={ask} current={current} {...rest}>
      {(isDisabled) => (
        <div className="flex flex-col gap-3">
          {held ? (
            <Switch
              isSelected={form.isKept}
              isDisabled={isDisabled || !canEdit}
              onChange={(isKept) => setForm({ ...form, isKept })}
            >
              {form.isKept ? `Keep the policy ${held.name}` : `Delete the policy ${held.name}`}
            </Switch>
          ) : (
            <TextField
              label="Name"
              value={form.name}
              isDisabled={isDisabled}
              problem={ask.ready || ask.field !== 'name' ? undefined : ask.message}
              onChange={(name) => setForm({ ...form, name })}
            />
          )}
          {canEdit ? null : (
            <p className="text-ink-2 text-xs">
              It holds more than this form shows, and changing it here would lose that. It can be deleted
              here, and changed through the API or where it was made.
            </p>
          )}
          {form.isKept && canEdit ? (
            <PolicyFields
              form={form}
              onChange={setForm}
              kind={kind}
              isNew={held === null}
              isDisabled={isDisabled}
            />
          ) : null}
          {ask.ready || ask.field === 'name' ? null : <p className="text-ink-2 text-xs">{ask.message}</p>}
        </div>
      )}
    </PlanShell>
  );
}

interface PolicyFieldsProps {
  readonly form: PolicyForm;
  readonly onChange: (form: PolicyForm) => void;
  readonly kind: 'function' | 'service';
  readonly isNew: boolean;
  readonly isDisabled: boolean;
}

function PolicyFields(props: PolicyFieldsProps) {
  const { form, onChange, kind, isNew, isDisabled } = props;
  return (
    <>
      {isNew && kind === 'service' ? (
        <Select<PolicyForm['type']>
          label="It scales"
          options={[
            { value: 'tracking', label: 'To keep a metric at a value' },
            { value: 'step', label: 'By steps, when an alarm fires it' },
          ]}
          value={form.type}
          isDisabled={isDisabled}
          onChange={(type) => onChange({ ...form, type })}
        />
      ) : null}
      {form.type === 'tracking' ? <TrackingFields {...props} /> : <StepFields {...props} />}
    </>
  );
}

function TrackingFields({ form, onChange, kind, isDisabled }: PolicyFieldsProps) {
  return (
    <>
      <Select<MetricChoice>
        label="Metric"
        options={toMetricOptions(kind)}
        value={form.metric}
        isDisabled={isDisabled}
        onChange={(metric) => onChange({ ...form, metric })}
      />
      {form.metric === 'ALBRequestCountPerTarget' ? (
        <TextField
          label="Load balancer and target group"
          hint="The ends of both ARNs: app/<name>/<id>/targetgroup/<name>/<id>"
          mono
          value={form.resourceLabel}
          isDisabled={isDisabled}
          onChange={(resourceLabel) => onChange({ ...form, resourceLabel })}
        />
      ) : null}
      {form.metric === 'custom' ? (
        <CustomMetric form={form} onChange={onChange} isDisabled={isDisabled} />
      ) : null}
      <NumberField
        label="Keep it at"
        unit={unitOfMetric(form.metric)}
        minValue={0}
        step={form.metric === 'LambdaProvisionedConcurrencyUtilization' ? 0.05 : 1}
        value={form.targetValue ?? Number.NaN}
        isDisabled={isDisabled}
        onChange={(value) => onChange({ ...form, targetValue: Number.isNaN(value) ? null : value })}
      />
      <div className="flex flex-wrap gap-4">
        <Cooldown
          form={form}
          onChange={onChange}
          isDisabled={isDisabled}
          field="scaleOutCooldown"
          label="Wait between scaling out"
        />
        <Cooldown
          form={form}
          onChange={onChange}
          isDisabled={isDisabled}
          field="scaleInCooldown"
          label="Wait between scaling in"
        />
      </div>
      <Switch
        isSelected={!form.scaleInDisabled}
        isDisabled={isDisabled}
        onChange={(isOn) => onChange({ ...form, scaleInDisabled: !isOn })}
      >
        {form.scaleInDisabled ? 'It only scales out' : 'It scales in too'}
      </Switch>
    </>
  );
}

type FieldsProps = Pick<PolicyFieldsProps, 'form' | 'onChange' | 'isDisabled'>;

function Cooldown({
  form,
  onChange,
  isDisabled,
  field,
  label,
}: FieldsProps & { readonly field: 'scaleOutCooldown' | 'scaleInCooldown'; readonly label: string }) {
  return (
    <NumberField
      label={label}
      unit="seconds"
      minValue={0}
      step={30}
      value={form[field] ?? Number.NaN}
      isDisabled={isDisabled}
      onChange={(value) => onChange({ ...form, [field]: Number.isNaN(value) ? null : value })}
    />
  );
}

const customFields: readonly (readonly ['namespace' | 'metricName' | 'dimensions', string, string])[] = [
  ['namespace', 'Namespace', 'e.g. AWS/SQS'],
  ['metricName', 'Metric name', 'e.g. ApproximateNumberOfMessagesVisible'],
  ['dimensions', 'Dimensions', 'Name=Value, with commas between'],
];

function CustomMetric({ form, onChange, isDisabled }: FieldsProps) {
  return (
    <>
      {customFields.map(([field, label, hint]) => (
        <TextField
          key={field}
          label={label}
          hint={hint}
          mono
          value={form[field]}
          isDisabled={isDisabled}
          onChange={(value) => onChange({ ...form, [field]: value })}
        />
      ))}
      <Select<PolicyForm['statistic']>
        label="Statistic"
        options={(['Average', 'Minimum', 'Maximum', 'Sum', 'SampleCount'] as const).map((value) => ({
          value,
          label: value,
        }))}
        value={form.statistic}
        isDisabled={isDisabled}
        onChange={(statistic) => onChange({ ...form, statistic })}
      />
    </>
  );
}

function StepFields({ form, onChange, isDisabled }: FieldsProps) {
  return (
    <>
      <Select<PolicyForm['adjustmentType']>
        label="Each step"
        options={[
          { value: 'ChangeInCapacity', label: 'Adds or removes tasks' },
          { value: 'PercentChangeInCapacity', label: 'Adds or removes percent' },
          { value: 'ExactCapacity', label: 'Sets the number of tasks' },
        ]}
        value={form.adjustmentType}
        isDisabled={isDisabled}
        onChange={(adjustmentType) => onChange({ ...form, adjustmentType })}
      />
      <StepRows
        steps={form.steps}
        isDisabled={isDisabled}
        onChange={(steps) => onChange({ ...form, steps })}
      />
      <Cooldown
        form={form}
        onChange={onChange}
        isDisabled={isDisabled}
        field="scaleOutCooldown"
        label="Wait between steps"
      />
    </>
  );
}
