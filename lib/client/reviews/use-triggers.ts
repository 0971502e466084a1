'use client';

import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addTrigger,
  archiveTrigger,
  listTriggers,
  previewTrigger,
  setTriggerStanding,
  updateTrigger,
} from '@/lib/contracts/reviews';
import type { TriggerInput } from '@/lib/contracts/reviews/trigger-shapes';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { reviewKeys } from './review-keys';

const everyMs = 20_000;

/** Query of the triggers of a decision, by its id or slug. */
export function triggersOptions(decisionId: string) {
  return queryOptions({
    queryKey: reviewKeys.triggers(decisionId),
    queryFn: ({ signal }) => call(listTriggers, { query: { decision: decisionId }, signal }),
    refetchInterval: everyMs,
  });
}

/** The triggers of a decision, with what each last saw. */
export function useTriggers(decisionId: string) {
  return useQuery(triggersOptions(decisionId));
}

/** What a trigger being written would see now and have seen before; null: it is not complete enough to ask. */
export function useTriggerPreview(decisionId: string, input: Omit<TriggerInput, 'title'> | null) {
  return useQuery({
    queryKey: reviewKeys.preview({ decisionId, input }),
    queryFn: ({ signal }) =>
      input === null ? null : call(previewTrigger, { body: { decisionId, ...input }, signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Attaches a trigger to a decision, or changes one. */
export function useSaveTrigger(decisionId: string, triggerId: string | null) {
  return useTriggerMutation((body: TriggerInput) =>
    triggerId === null
      ? call(addTrigger, { body: { decisionId, ...body }, idempotencyKey: newIdempotencyKey() })
      : call(updateTrigger, { params: { triggerId }, body }),
  );
}

/** Arms a trigger or switches it off. */
export function useSetTriggerStanding(triggerId: string) {
  return useTriggerMutation((standing: 'armed' | 'off') =>
    call(setTriggerStanding, { params: { triggerId }, body: { standing } }),
  );
}

/** Takes a trigger away. */
export function useArchiveTrigger() {
  return useTriggerMutation((triggerId: string) => call(archiveTrigger, { params: { triggerId } }));
}

function useTriggerMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta: { showsItsError: true },
    onSettled: () => client.invalidateQueries({ queryKey: reviewKeys.all }),
  });
}
