'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { supersedeDecision } from '@/lib/contracts/decisions';
import type { SupersedeInput } from '@/lib/contracts/decisions/shapes';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { decisionKeys } from './decision-keys';

/** Begins the record that supersedes a decision; both texts are saved together. */
export function useSupersede(decisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SupersedeInput) =>
      call(supersedeDecision, { params: { decisionId }, body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: () => client.invalidateQueries({ queryKey: decisionKeys.all }),
    meta: { showsItsError: true },
  });
}
