'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addBudget,
  archiveBudget,
  type BudgetEdit,
  listBudgets,
  type NewBudget,
  updateBudget,
} from '@/lib/contracts/costs';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { costKeys } from './cost-keys';

/** The budgets, with how the running month stands against each. */
export function useBudgets() {
  return useQuery({
    queryKey: costKeys.budgets(),
    queryFn: ({ signal }) => call(listBudgets, { signal }),
  });
}

/** Sets a budget. */
export function useAddBudget() {
  return useBudgetMutation((body: NewBudget) =>
    call(addBudget, { body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Changes the amount of a budget. */
export function useUpdateBudget(budgetId: string) {
  return useBudgetMutation((body: BudgetEdit) => call(updateBudget, { params: { budgetId }, body }));
}

/** Takes a budget away. */
export function useArchiveBudget() {
  return useBudgetMutation((budgetId: string) => call(archiveBudget, { params: { budgetId } }));
}

function useBudgetMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta: { showsItsError: true },
    onSettled: () => client.invalidateQueries({ queryKey: costKeys.budgets() }),
  });
}
