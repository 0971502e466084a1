'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { attachEvidence, detachEvidence, listEvidence } from '@/lib/contracts/decisions/evidence';
import type { AttachEvidenceInput } from '@/lib/contracts/decisions/evidence-shapes';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { decisionKeys } from './decision-keys';

/** What a decision rests on, as it was frozen. */
export function useEvidence(decisionId: string) {
  return useQuery({
    queryKey: decisionKeys.evidence(decisionId),
    queryFn: ({ signal }) => call(listEvidence, { params: { decisionId }, signal }),
  });
}

/** Freezes evidence into the decision that is named with it. */
export function useAttachEvidence() {
  return useEvidenceMutation(({ decisionId, ...body }: AttachEvidenceInput & { decisionId: string }) =>
    call(attachEvidence, { params: { decisionId }, body, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Shows evidence with its decision no longer. */
export function useDetachEvidence() {
  return useEvidenceMutation((params: { decisionId: string; evidenceId: string }) =>
    call(detachEvidence, { params }),
  );
}

function useEvidenceMutation<Input extends { readonly decisionId: string }, Output>(
  mutationFn: (input: Input) => Promise<Output>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta: { showsItsError: true },
    onSettled: (_output, _error, { decisionId }) =>
      client.invalidateQueries({ queryKey: decisionKeys.evidence(decisionId) }),
  });
}
