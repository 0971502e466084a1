'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useAddBudget, useUpdateBudget } from '@/lib/client/costs/use-budgets';
import { useRules } from '@/lib/client/estate/use-rules';
import { type Budget, BudgetEdit } from '@/lib/contracts/costs';
import { sayBudgetScope } from '@/lib/domain/costs/budget';

interface BudgetDialogProps {
  /** The budget to change; null to set a new one. */
  readonly budget: Budget | null;
  readonly onClose: () => void;
}

const every = '';

/** A budget's module and stage, its amount, and why. */
export function BudgetDialog({ budget, onClose }: BudgetDialogProps) {
  const [moduleSlug, setModule] = useState(every);
  const [stage, setStage] = useState('');
  const [usd, setUsd] = useState(budget?.usdMonthly ?? '');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const add = useAddBudget();
  const update = useUpdateBudget(budget?.id ?? '');
  const edit = BudgetEdit.safeParse({ usdMonthly: usd.trim().replace(/^\$/, ''), reason });
  const isWrong = (field: string) =>
    isTried && !edit.success && edit.error.issues.some(({ path }) => path[0] === field);
  const save = () => {
    setTried(true);
    if (!edit.success) return;
    if (budget) update.mutate(edit.data, { onSuccess: onClose });
    else {
      const place = { moduleSlug: moduleSlug || null, stage: stage.trim() || null };
      add.mutate({ ...place, ...edit.data }, { onSuccess: onClose });
    }
  };
  return (
    <FormDialog
      title={budget ? `Change the budget of ${sayBudgetScope(budget)}` : 'Set a budget'}
      act={budget ? 'Change it' : 'Set this budget'}
      isPending={add.isPending || update.isPending}
      onSubmit={save}
      onClose={onClose}
      error={add.error ?? update.error}
    >
      {budget ? null : (
        <>
          <ModuleSelect value={moduleSlug} onChange={setModule} />
          <TextField label="Stage" hint="Empty: every stage." value={stage} onChange={setStage} />
        </>
      )}
      <TextField
        label="US dollars a month"
        inputMode="decimal"
        value={usd}
        onChange={setUsd}
        problem={isWrong('usdMonthly') ? 'Give an amount above nothing, such as 500.' : undefined}
      />
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        problem={isWrong('reason') ? 'Say why, in three characters or more.' : undefined}
      />
    </FormDialog>
  );
}

function ModuleSelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (slug: string) => void;
}) {
  const rules = useRules();
  const modules = rules.data?.modules ?? [];
  const options = [
    { value: every, label: 'Every module' },
    ...modules.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
  return <Select label="Module" options={options} value={value} onChange={onChange} />;
}
