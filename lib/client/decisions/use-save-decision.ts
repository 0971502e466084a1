'use client';

import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  createDecision,
  editDecisionFacts,
  restoreDecisionRevision,
  saveDecisionText,
  setDecisionScope,
} from '@/lib/contracts/decisions';
import type {
  CreateDecisionInput,
  DecisionDetail,
  EditFactsInput,
  RestoreInput,
  SaveTextInput,
  ScopeInput,
} from '@/lib/contracts/decisions/shapes';
import { call, ProblemError } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { decisionKeys } from './decision-keys';
import { decisionOptions } from './use-decision';

/** Adds a decision from its text. */
export function useCreateDecision() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateDecisionInput) =>
      call(createDecision, { body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: (decision) => remember(client, decision),
    meta: { showsItsError: true },
  });
}

/** Saves a decision's new text. */
export function useSaveText(decisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SaveTextInput) =>
      call(saveDecisionText, { params: { decisionId }, body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: (decision) => remember(client, decision),
    meta: { showsItsError: true },
  });
}

/** Changes single facts of a decision in its text. */
export function useEditFacts(decisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EditFactsInput) =>
      call(editDecisionFacts, { params: { decisionId }, body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: (decision) => remember(client, decision),
    meta: { showsItsError: true },
  });
}

/** Has a decision say again what it said in an earlier revision. */
export function useRestoreRevision(decisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, ...body }: RestoreInput & { readonly number: number }) =>
      call(restoreDecisionRevision, {
        params: { decisionId, number },
        body,
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (decision) => remember(client, decision),
    meta: { showsItsError: true },
  });
}

/** Says what a decision governs. */
export function useSetScope(decisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ScopeInput) =>
      call(setDecisionScope, { params: { decisionId }, body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: (decision) => remember(client, decision),
    meta: { showsItsError: true },
  });
}

/** What someone else saved in the meantime. */
const OtherText = z.object({ revision: z.number(), text: z.string(), byLabel: z.string() });
export type OtherText = z.infer<typeof OtherText>;

/** The text someone else saved since, when that is why saving was refused; null for any other failure. */
export function readOtherText(error: Error): OtherText | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'conflict') return null;
  const data = OtherText.safeParse(error.problem.data);
  return data.success ? data.data : null;
}

async function remember(client: QueryClient, decision: DecisionDetail): Promise<void> {
  await client.invalidateQueries({ queryKey: decisionKeys.all, refetchType: 'none' });
  client.setQueryData(decisionOptions(decision.id).queryKey, decision);
  client.setQueryData(decisionOptions(decision.slug).queryKey, decision);
  await client.invalidateQueries({ queryKey: decisionKeys.revisions(decision.id) });
}
