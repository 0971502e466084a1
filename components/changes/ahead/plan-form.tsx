'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useSavePlan } from '@/lib/client/changes/use-plans-ahead';
import { useGo } from '@/lib/client/scope/use-scope';
import {
  type AheadForm,
  type PlannableWorkload,
  toAheadAsk,
  toPreviewInput,
} from '@/lib/present/changes/ahead-form';
import { FloorFields } from './floor-fields';
import { PlanPreview } from './plan-preview';
import { WhenFields } from './when-fields';

interface PlanFormProps {
  readonly initial: AheadForm;
  readonly workloads: readonly PlannableWorkload[];
  /** The plan that is changed; null for a new one. */
  readonly planId: string | null;
  readonly now: Date;
}

/** What is kept ready, from when until when and why, with what that costs and meets beside it. */
export function PlanForm({ initial, workloads, planId, now }: PlanFormProps) {
  const [form, setForm] = useState(initial);
  const [isTried, setTried] = useState(false);
  const save = useSavePlan(planId);
  const go = useGo();
  const whyNot = useWhyNot('changes.apply');
  const ask = toAheadAsk(form, workloads, now);
  // What can't be is said at once of times and numbers, of words only once someone tries to save.
  const problemOf = (field: string) => {
    const isWord = field === 'name' || field === 'reason';
    return !ask.ready && ask.field === field && (isTried || !isWord) ? ask.message : undefined;
  };
  const text = (field: 'name' | 'reason', label: string, more: { placeholder?: string; hint?: string }) => (
    <TextField
      label={label}
      value={form[field]}
      maxLength={field === 'name' ? 120 : 500}
      onChange={(value) => setForm({ ...form, [field]: value })}
      problem={problemOf(field)}
      {...more}
    />
  );
  return (
    <form
      noValidate
      className="grid grid-cols-1 items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ask.ready) save.mutate(ask.input, { onSuccess: ({ id }) => go(`/changes/ahead/${id}`) });
      }}
    >
      <div className="flex min-w-0 flex-col gap-4">
        {text('name', 'Name', { placeholder: 'Payroll day' })}
        <WhenFields form={form} onChange={setForm} problemOf={problemOf} />
        <FloorFields form={form} workloads={workloads} onChange={setForm} problemOf={problemOf} />
        <Switch isSelected={form.byAws} onChange={(byAws) => setForm({ ...form, byAws })}>
          Let AWS begin and end it by scheduled actions, where it can
        </Switch>
        {text('reason', 'Why', { hint: 'Kept with each change and in the audit log.' })}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <PlanPreview input={toPreviewInput(form, workloads, now)} planId={planId} />
        {save.error ? <ProblemBanner error={save.error} /> : null}
        <div>
          <Button variant="primary" type="submit" disabledReason={whyNot} isPending={save.isPending}>
            {planId === null ? 'Plan it' : 'Change the plan'}
          </Button>
        </div>
      </div>
    </form>
  );
}
