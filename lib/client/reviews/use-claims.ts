'use client';

import { useQuery } from '@tanstack/react-query';
import { listClaims } from '@/lib/contracts/reviews';
import { call } from '../call';
import { reviewKeys } from './review-keys';

/** The figures a decision states, each recomputed when it was asked for. */
export function useClaims(decisionId: string) {
  return useQuery({
    queryKey: reviewKeys.claims(decisionId),
    queryFn: ({ signal }) => call(listClaims, { query: { decision: decisionId }, signal }),
  });
}
