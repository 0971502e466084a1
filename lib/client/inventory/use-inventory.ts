'use client';

import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { listWorkloads, type Scope } from '@/lib/contracts/inventory';
import { call } from '../call';
import { inventoryKeys } from './inventory-keys';

/** The largest page the API gives: ten thousand workloads are five requests. */
export const inventoryPageSize = 2000;

const firstPage: string | null = null;
const renewMs = 60_000;

/** Query of every workload in a scope, in large pages. */
export function inventoryOptions(scope: Scope) {
  return infiniteQueryOptions({
    queryKey: inventoryKeys.workloads(scope),
    queryFn: ({ pageParam, signal }) =>
      call(listWorkloads, {
        query: { ...scope, limit: inventoryPageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: renewMs,
  });
}

/** Every workload in a scope: rows from the first page on, further pages fetched one after the other. */
export function useInventory(scope: Scope) {
  const query = useInfiniteQuery(inventoryOptions(scope));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data]);
  return { query, rows, meta: data?.pages.at(-1)?.meta ?? null };
}

const searchAgeMs = 30_000;
/** More than anyone reads: the best fit may come late in the API's order. */
const searchedForRanking = 100;

/** The first workloads, by name, whose name holds every word of `text`; nothing is asked for less than two letters. */
export function useWorkloadSearch(text: string) {
  const q = text.trim();
  return useQuery({
    queryKey: inventoryKeys.workloads({ q, limit: searchedForRanking }),
    queryFn: ({ signal }) => call(listWorkloads, { query: { q, limit: searchedForRanking }, signal }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: searchAgeMs,
  });
}
