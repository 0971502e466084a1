'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useAddPriceOverride } from '@/lib/client/costs/use-prices';
import { listPriceKeys, unitOf } from '@/lib/domain/costs/price-book';
import {
  emptyOverride,
  findOverrideProblems,
  type OverrideForm,
  toNewOverride,
} from '@/lib/present/costs/override-form';
import { namePrice } from '@/lib/present/costs/price-names';

interface OverrideDialogProps {
  /** The price it is for; null to choose one. */
  readonly preset: { readonly key: string; readonly region: string } | null;
  readonly onClose: () => void;
}

/** A price of one's own: of what, where, how much, from when until when, and why. */
export function OverrideDialog({ preset, onClose }: OverrideDialogProps) {
  const [form, setForm] = useState(() => emptyOverride(preset));
  const [isTried, setTried] = useState(false);
  const add = useAddPriceOverride();
  const problems = findOverrideProblems(form);
  const save = () => {
    setTried(true);
    const override = toNewOverride(form);
    if (problems.length > 0 || !override) return;
    add.mutate(override, {
      onSuccess: () => {
        toast({ tone: 'good', title: `${namePrice(form.key)} is priced as you set it` });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={preset ? `Your own price of ${namePrice(preset.key)}` : 'Set a price of your own'}
      act="Set this price"
      isPending={add.isPending}
      onSubmit={save}
      onClose={onClose}
      error={add.error}
    >
      <Fields
        form={form}
        onChange={setForm}
        hasPreset={preset !== null}
        problemOf={(field) => (isTried ? problems.find((one) => one.field === field)?.message : undefined)}
      />
    </FormDialog>
  );
}

const keyOptions = [...listPriceKeys()]
  .map((key) => ({ value: key, label: namePrice(key) }))
  .sort((a, b) => a.label.localeCompare(b.label));

interface FieldsProps {
  readonly form: OverrideForm;
  readonly onChange: (form: OverrideForm) => void;
  readonly hasPreset: boolean;
  readonly problemOf: (field: keyof OverrideForm) => string | undefined;
}

function Fields({ form, onChange, hasPreset, problemOf }: FieldsProps) {
  const set = (field: keyof OverrideForm) => (value: string) => onChange({ ...form, [field]: value });
  const text = (field: keyof OverrideForm) => ({
    value: form[field],
    onChange: set(field),
    problem: problemOf(field),
  });
  const unit = keyOptions.find(({ value }) => value === form.key)?.value;
  return (
    <>
      {hasPreset ? null : (
        <Select
          label="Price"
          options={keyOptions}
          value={unit ?? null}
          onChange={set('key')}
          problem={problemOf('key')}
        />
      )}
      <TextField label="Region" mono hint="Empty: in every region." {...text('region')} />
      <TextField
        label={unit ? `US dollars for each ${unitOf(unit)}` : 'US dollars for each unit'}
        inputMode="decimal"
        autoFocus={hasPreset}
        {...text('usd')}
      />
      <TextField label="Reason" hint="Such as the agreement it stands in." {...text('reason')} />
      <div className="flex flex-wrap gap-3">
        <TextField
          label="From, UTC"
          type="date"
          hint="Empty: from now on."
          className="grow"
          {...text('from')}
        />
        <TextField
          label="Until, UTC"
          type="date"
          hint="Empty: without end."
          className="grow"
          {...text('until')}
        />
      </div>
    </>
  );
}
