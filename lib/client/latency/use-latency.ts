'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import type { Scope } from '@/lib/contracts/inventory';
import { listLatency } from '@/lib/contracts/latency';
import { call } from '../call';
import { latencyKeys } from './latency-keys';

const firstPage: string | null = null;

/** What requests took on the last whole day, slowest first, page by page. */
export function useLatency(scope: Scope) {
  return useInfiniteQuery({
    queryKey: latencyKeys.list(scope),
    queryFn: ({ pageParam, signal }) =>
      call(listLatency, {
        query: { ...scope, limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
  });
}
