'use client';

import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getDecision, getDecisionRevision, listDecisionRevisions } from '@/lib/contracts/decisions';
import { call } from '../call';
import { decisionKeys } from './decision-keys';

/** Query of one decision with its text and what was read from it. */
export function decisionOptions(decisionId: string) {
  return queryOptions({
    queryKey: decisionKeys.decision(decisionId),
    queryFn: ({ signal }) => call(getDecision, { params: { decisionId }, signal }),
  });
}

/** One decision with its text and what was read from it. */
export function useDecision(decisionId: string) {
  return useQuery(decisionOptions(decisionId));
}

const firstPage: string | null = null;
const pageSize = 20;

/** Every text a decision has had, the last first, page by page. */
export function useDecisionRevisions(decisionId: string) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: decisionKeys.revisions(decisionId),
      queryFn: ({ pageParam, signal }) =>
        call(listDecisionRevisions, {
          params: { decisionId },
          query: { limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
          signal,
        }),
      initialPageParam: firstPage,
      getNextPageParam: (page) => page.meta.nextCursor,
    }),
  );
}

/** A text a decision has had, which never changes. */
export function useRevisionText(decisionId: string, number: number) {
  return useQuery({
    queryKey: decisionKeys.revision(decisionId, number),
    queryFn: ({ signal }) => call(getDecisionRevision, { params: { decisionId, number }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
