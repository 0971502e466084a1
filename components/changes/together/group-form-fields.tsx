'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useWhyNot } from '@/lib/client/access/use-me';
import { usePlanGroup } from '@/lib/client/changes/use-groups';
import { useGo } from '@/lib/client/scope/use-scope';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatCountOf } from '@/lib/format/number';
import {
  sayLeftOut,
  splitByFit,
  type TogetherKind,
  toGroupAsk,
  toGroupForm,
  toKindChoices,
} from '@/lib/present/changes/group-form';
import { KindFields } from './kind-fields';

/** One form for several workloads: what each is asked for, what it is for, and how much it may come to. */
export function GroupFormFields({ rows }: { readonly rows: readonly InventoryRow[] }) {
  const [form, setForm] = useState(() => toGroupForm(rows));
  const [isTried, setTried] = useState(false);
  const plan = usePlanGroup();
  const go = useGo();
  const whyNot = useWhyNot('changes.plan');
  const ask = toGroupAsk(form, rows);
  const { fit, others } = splitByFit(form, rows);
  const leftOut = sayLeftOut(form, others);
  const problemOf = (field: string) =>
    isTried && !ask.ready && ask.field === field ? ask.message : undefined;
  const submit = () => {
    setTried(true);
    if (ask.ready) plan.mutate(ask.input, { onSuccess: ({ id }) => go(`/changes/together/${id}`) });
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="What it is for"
        placeholder="The launch on Friday"
        value={form.title}
        maxLength={120}
        onChange={(title) => setForm({ ...form, title })}
        problem={problemOf('title')}
      />
      <Select<TogetherKind>
        label="Change"
        options={toKindChoices(rows)}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind })}
        problem={problemOf('kind')}
      />
      <KindFields
        form={form}
        onChange={setForm}
        hasFunctions={fit.some(({ kind }) => kind === 'function')}
        problemOf={problemOf}
      />
      <p className="text-ink-2 [overflow-wrap:anywhere]">{fit.map(({ name }) => name).join(', ')}</p>
      {leftOut ? <p className="text-attention-text">{leftOut}</p> : null}
      <fieldset className="flex flex-wrap gap-4 border-line border-t pt-3">
        <legend className="sr-only">Caps</legend>
        <NumberField
          label="Change at most"
          unit="workloads"
          minValue={1}
          maxValue={200}
          step={1}
          value={form.maxResources ?? Number.NaN}
          hint="With more than that it can’t be applied."
          onChange={(value) => setForm({ ...form, maxResources: Number.isNaN(value) ? null : value })}
        />
        <TextField
          label="Add at most, in US dollars a month"
          inputMode="decimal"
          hint="Empty: no cap. A price that is not known is within no cap."
          className="min-w-64"
          value={form.maxUsdMonthly}
          onChange={(maxUsdMonthly) => setForm({ ...form, maxUsdMonthly })}
          problem={problemOf('maxUsdMonthly')}
        />
      </fieldset>
      {plan.error ? <ProblemBanner error={plan.error} /> : null}
      <div>
        <Button variant="primary" type="submit" disabledReason={whyNot} isPending={plan.isPending}>
          {`Plan ${formatCountOf(fit.length, 'change')}`}
        </Button>
      </div>
    </form>
  );
}
