'use client';

import { useState } from 'react';
import { everywhere, PlaceFields, toPlace } from '@/components/layout/place-fields';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useAddBudget, useUpdateBudget } from '@/lib/client/costs/use-budgets';
import { type Budget, BudgetEdit } from '@/lib/contracts/costs';
import { sayBudgetScope } from '@/lib/domain/costs/budget';

interface BudgetDialogProps {
  /** The budget to change; null to set a new one. */
  readonly budget: Budget | null;
  readonly onClose: () => void;
}

/** A budget's module and stage, its amount, and why. */
export function BudgetDialog({ budget, onClose }: BudgetDialogProps) {
  const [place, setPlace] = useState(everywhere);
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
    else add.mutate({ ...toPlace(place), ...edit.data }, { onSuccess: onClose });
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
      {budget ? null : <PlaceFields place={place} onChange={setPlace} />}
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
