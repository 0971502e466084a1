'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import type { PolicyKind } from '@/lib/domain/changes/policies/policy';
import { kindChoices, type RuleForm, weekdayNames } from '@/lib/present/changes/rule-form';

interface RuleFieldsProps {
  readonly form: RuleForm;
  readonly onChange: (form: RuleForm) => void;
  /** What is wrong with a field of the rule, by its name in the API. */
  readonly problemOf: (field: string) => string | undefined;
}

/** What a policy demands: its kind, and what that kind needs to know. */
export function RuleFields({ form, onChange, problemOf }: RuleFieldsProps) {
  return (
    <>
      <Select<PolicyKind>
        label="It demands"
        options={kindChoices}
        value={form.kind}
        onChange={(kind) => onChange({ ...form, kind })}
      />
      {form.kind === 'blastRadius' ? (
        <RadiusFields form={form} onChange={onChange} problemOf={problemOf} />
      ) : null}
      {form.kind === 'freeze' ? <FreezeFields form={form} onChange={onChange} problemOf={problemOf} /> : null}
    </>
  );
}

function RadiusFields({ form, onChange, problemOf }: RuleFieldsProps) {
  const number = (field: 'maxWorkloads' | 'maxModulePercent', label: string, unit: string) => (
    <NumberField
      label={label}
      unit={unit}
      minValue={1}
      maxValue={field === 'maxModulePercent' ? 100 : 1000}
      step={1}
      value={form[field] ?? Number.NaN}
      problem={field === 'maxWorkloads' && problemOf(field) ? 'Give at least one of the two.' : undefined}
      onChange={(value) => onChange({ ...form, [field]: Number.isNaN(value) ? null : value })}
    />
  );
  return (
    <div className="flex flex-wrap gap-4">
      {number('maxWorkloads', 'At most', 'workloads')}
      {number('maxModulePercent', 'And at most', '% of a module')}
    </div>
  );
}

function FreezeFields({ form, onChange, problemOf }: RuleFieldsProps) {
  return (
    <>
      <Select<RuleForm['repeats']>
        label="It holds"
        options={[
          { value: 'once', label: 'Once' },
          { value: 'weekly', label: 'Every week' },
        ]}
        value={form.repeats}
        onChange={(repeats) => onChange({ ...form, repeats })}
      />
      {form.repeats === 'once' ? (
        <OnceFields form={form} onChange={onChange} problemOf={problemOf} />
      ) : (
        <WeeklyFields form={form} onChange={onChange} problemOf={problemOf} />
      )}
      <TextField
        label="Time zone"
        hint="Whose clocks are meant, e.g. Europe/Berlin."
        value={form.timeZone}
        onChange={(timeZone) => onChange({ ...form, timeZone })}
        problem={problemOf('timeZone')}
      />
      <Switch
        isSelected={form.stopsWaysBack}
        onChange={(stopsWaysBack) => onChange({ ...form, stopsWaysBack })}
      >
        Also stop what takes a change back, at its end or by hand
      </Switch>
    </>
  );
}

function OnceFields({ form, onChange, problemOf }: RuleFieldsProps) {
  return (
    <div className="flex flex-wrap gap-4">
      <TextField
        label="From"
        type="datetime-local"
        value={form.fromDate}
        onChange={(fromDate) => onChange({ ...form, fromDate })}
        problem={problemOf('from') && 'Give a date and a time.'}
      />
      <TextField
        label="Until"
        type="datetime-local"
        value={form.untilDate}
        onChange={(untilDate) => onChange({ ...form, untilDate })}
        problem={problemOf('until') && 'Give a date and a time.'}
      />
    </div>
  );
}

function WeeklyFields({ form, onChange, problemOf }: RuleFieldsProps) {
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="mb-1 font-medium text-ink-2 text-xs">It begins on</legend>
        {weekdayNames.map(([day, name]) => (
          <Checkbox
            key={day}
            label={name}
            isSelected={form.days.includes(day)}
            onChange={(isOn) =>
              onChange({ ...form, days: isOn ? [...form.days, day] : form.days.filter((one) => one !== day) })
            }
          />
        ))}
        {problemOf('days') ? <p className="text-bad-text text-xs">Choose a day at least.</p> : null}
      </fieldset>
      <div className="flex flex-wrap gap-4">
        <TextField
          label="From"
          type="time"
          value={form.fromTime}
          onChange={(fromTime) => onChange({ ...form, fromTime })}
          problem={problemOf('from') && 'Give a time of day.'}
        />
        <TextField
          label="Until"
          type="time"
          value={form.untilTime}
          onChange={(untilTime) => onChange({ ...form, untilTime })}
          problem={problemOf('until') && 'Give a time of day.'}
        />
        <Select
          label="On"
          options={laterChoices}
          value={String(form.daysLater)}
          onChange={(value) => onChange({ ...form, daysLater: Number(value) })}
        />
      </div>
    </>
  );
}

const laterChoices = Array.from({ length: 7 }, (_, days) => ({
  value: String(days),
  label: days === 0 ? 'the same day' : days === 1 ? 'the next day' : `${days} days later`,
}));
