'use client';

import { NumberField } from '@/components/ui/number-field';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import type { GroupForm } from '@/lib/present/changes/group-form';

interface KindFieldsProps {
  readonly form: GroupForm;
  readonly onChange: (form: GroupForm) => void;
  readonly hasFunctions: boolean;
  readonly problemOf: (field: string) => string | undefined;
}

type NumberName = 'wanted' | 'min' | 'max' | 'desired';

/** What each workload is asked for. */
export function KindFields({ form, onChange, hasFunctions, problemOf }: KindFieldsProps) {
  const number = (field: NumberName, label: string, unit: string, least: number) => (
    <NumberField
      label={label}
      unit={unit}
      minValue={least}
      step={1}
      value={form[field] ?? Number.NaN}
      isDisabled={field === 'wanted' && form.isOff}
      problem={problemOf(field)}
      onChange={(value) => onChange({ ...form, [field]: Number.isNaN(value) ? null : value })}
    />
  );
  const alias = hasFunctions ? (
    <TextField
      label="Alias"
      hint="Of each function; one that has none of that name is refused in its plan."
      mono
      className="min-w-64"
      value={form.qualifier}
      onChange={(qualifier) => onChange({ ...form, qualifier })}
      problem={problemOf('qualifier')}
    />
  ) : null;
  switch (form.kind) {
    case 'provisionedConcurrency':
      return (
        <div className="flex flex-wrap items-start gap-4">
          {alias}
          {number('wanted', 'Kept ready, each', 'environments', 1)}
          <Switch isSelected={form.isOff} onChange={(isOff) => onChange({ ...form, isOff })}>
            Switch it off
          </Switch>
        </div>
      );
    case 'scalableTarget':
      return (
        <div className="flex flex-wrap items-start gap-4">
          {alias}
          {number('min', 'Minimum', '', 0)}
          {number('max', 'Maximum', '', 0)}
        </div>
      );
    case 'desiredCount':
      return number('desired', 'Tasks, each', 'tasks', 0);
  }
}
