'use client';

import { useCallback, useEffect } from 'react';
import { usePlanChange } from '@/lib/client/changes/use-change';
import { type ChangeDetail, PlanChangeInput } from '@/lib/contracts/change-shapes';
import { isSamePlanInput, type PlanAsk } from '@/lib/present/changes/plan-form';

const typingPauseMs = 400;

interface Planning {
  readonly ask: PlanAsk;
  /** The plan shown, if there is one. */
  readonly current: ChangeDetail | null;
  readonly onPlanned: (change: ChangeDetail) => void;
  readonly isDisabled: boolean;
}

/** Keeps a plan in step with what is asked, once typing pauses; a plan that is replaced is dropped. */
export function usePlanning({ ask, current, onPlanned, isDisabled }: Planning) {
  const { mutate, isPending, error, reset, variables } = usePlanChange();
  const replaces = current?.id ?? null;
  const plan = useCallback(
    (input: PlanChangeInput) => mutate({ input, replaces }, { onSuccess: onPlanned }),
    [mutate, replaces, onPlanned],
  );

  const wanted = ask.ready && !isDisabled ? JSON.stringify(ask.input) : null;
  const isPlanned = ask.ready && current !== null && isSamePlanInput(ask.input, current);
  const hasFailed = error !== null && JSON.stringify(variables?.input) === wanted;
  const isDue = wanted !== null && !isPlanned && !isPending && !hasFailed;
  useEffect(() => {
    if (!isDue || wanted === null) return;
    const timer = setTimeout(() => plan(PlanChangeInput.parse(JSON.parse(wanted))), typingPauseMs);
    return () => clearTimeout(timer);
  }, [isDue, wanted, plan]);

  return { isPlanned, isPlanning: isPending || isDue, error: hasFailed ? error : null, plan, retry: reset };
}
