'use client';

import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';
import {
  newAlias,
  type PlanAsk,
  type PlanForm,
  suggestWanted,
  toAliasVersionOptions,
  toTargetOptions,
} from '@/lib/present/changes/plan-form';

interface TargetFormProps {
  readonly form: PlanForm;
  readonly onChange: (form: PlanForm) => void;
  readonly detail: FunctionDetail;
  readonly remembered: readonly { readonly qualifier: string; readonly value: number }[];
  readonly ask: PlanAsk;
  readonly isDisabled: boolean;
}

/** Where provisioned concurrency goes and how much of it. */
export function TargetForm(props: TargetFormProps) {
  const { form, onChange, detail, remembered, ask, isDisabled } = props;
  const problemOf = (field: string) => (ask.ready || ask.field !== field ? undefined : ask.message);
  const last = remembered.find((one) => one.qualifier === form.target)?.value;
  return (
    <div className="flex flex-col gap-3">
      <Select
        label="Alias or version"
        options={toTargetOptions(detail)}
        value={form.target}
        isDisabled={isDisabled}
        problem={problemOf('target')}
        onChange={(target) =>
          onChange({ ...form, target, wanted: suggestWanted(detail, remembered, target) })
        }
      />
      {form.target === newAlias ? <AliasFields {...props} problem={problemOf('aliasName')} /> : null}
      <Switch isSelected={form.isOn} isDisabled={isDisabled} onChange={(isOn) => onChange({ ...form, isOn })}>
        Provisioned concurrency {form.isOn ? 'on' : 'off'}
      </Switch>
      {form.isOn ? (
        <NumberField
          label="Execution environments kept ready"
          minValue={1}
          step={1}
          value={form.wanted ?? Number.NaN}
          isDisabled={isDisabled}
          problem={problemOf('wanted')}
          hint={last === undefined ? undefined : `Last time here: ${last}.`}
          onChange={(wanted) => onChange({ ...form, wanted: Number.isNaN(wanted) ? null : wanted })}
        />
      ) : null}
    </div>
  );
}

function AliasFields({
  form,
  onChange,
  detail,
  isDisabled,
  problem,
}: TargetFormProps & { readonly problem: string | undefined }) {
  return (
    <div className="flex flex-wrap items-start gap-3">
      <TextField
        label="Alias name"
        className="w-40"
        mono
        value={form.aliasName}
        isDisabled={isDisabled}
        problem={problem}
        onChange={(aliasName) => onChange({ ...form, aliasName })}
      />
      <Select
        label="It points to"
        className="min-w-44 flex-1"
        options={toAliasVersionOptions(detail)}
        value={form.aliasVersion}
        isDisabled={isDisabled}
        onChange={(aliasVersion) => onChange({ ...form, aliasVersion })}
      />
    </div>
  );
}
