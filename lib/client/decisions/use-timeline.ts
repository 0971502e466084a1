'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listDecisionTimeline, listSupersessions } from '@/lib/contracts/decisions';
import { call } from '../call';
import { decisionKeys } from './decision-keys';

const firstPage: string | null = null;
const pageSize = 200;

/** Decisions by the day they were decided, the last first, page by page. */
export function useTimeline() {
  return useInfiniteQuery({
    queryKey: decisionKeys.timeline(),
    queryFn: ({ pageParam, signal }) =>
      call(listDecisionTimeline, {
        query: { limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
  });
}

/** What superseded what. */
export function useSupersessions() {
  return useQuery({
    queryKey: decisionKeys.supersessions(),
    queryFn: ({ signal }) => call(listSupersessions, { signal }),
  });
}
