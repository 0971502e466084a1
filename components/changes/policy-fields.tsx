'use client';

import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import {
  type MetricChoice,
  type PolicyForm,
  toMetricOptions,
  unitOfMetric,
} from '@/lib/present/changes/policy-form';
import { StepRows } from './step-rows';

interface PolicyFieldsProps {
  readonly form: PolicyForm;
  readonly onChange: (form: PolicyForm) => void;
  readonly kind: 'function' | 'service';
  readonly isNew: boolean;
  readonly isDisabled: boolean;
}

/** What a policy is made of: a metric and its value, or steps. */
export function PolicyFields(props: PolicyFieldsProps) {
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
