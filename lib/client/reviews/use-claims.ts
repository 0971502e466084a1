'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addClaim, archiveClaim, listClaims, updateClaim } from '@/lib/contracts/reviews';
import type { ClaimInput } from '@/lib/contracts/reviews/claim-shapes';
import { call } from '../call';
import { newIdempotencyKey } from '../new-idempotency-key';
import { reviewKeys } from './review-keys';

/** The figures a decision states, each recomputed when it was asked for. */
export function useClaims(decisionId: string) {
  return useQuery({
    queryKey: reviewKeys.claims(decisionId),
    queryFn: ({ signal }) => call(listClaims, { query: { decision: decisionId }, signal }),
  });
}

/** Marks a figure of a decision as a claim. */
export function useAddClaim(decisionId: string) {
  return useClaimMutation(decisionId, (body: ClaimInput) =>
    call(addClaim, { body: { decisionId, ...body }, idempotencyKey: newIdempotencyKey() }),
  );
}

/** Changes a claim in place. */
export function useUpdateClaim(decisionId: string) {
  return useClaimMutation(decisionId, ({ claimId, ...body }: ClaimInput & { readonly claimId: string }) =>
    call(updateClaim, { params: { claimId }, body }),
  );
}

/** Holds a figure against nothing any more. */
export function useArchiveClaim(decisionId: string) {
  return useClaimMutation(decisionId, (claimId: string) => call(archiveClaim, { params: { claimId } }));
}

function useClaimMutation<Input, Output>(decisionId: string, mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta: { showsItsError: true },
    onSettled: () => client.invalidateQueries({ queryKey: reviewKeys.claims(decisionId) }),
  });
}
