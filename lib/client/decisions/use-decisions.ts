'use client';

import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listDecisions } from '@/lib/contracts/decisions';
import type { DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import type { OutputOf } from '@/lib/contracts/endpoint';
import { call } from '../call';
import { decisionKeys } from './decision-keys';

/** What a list of decisions can be narrowed by. */
export type DecisionFilter = Partial<Omit<DecisionsQuery, 'limit' | 'cursor' | 'archived'>>;

/** A decision of a list, with where a search found it. */
export type FoundDecision = OutputOf<typeof listDecisions>['data'][number];

const firstPage: string | null = null;
/** As many as are read in one request; of a search a screen full, so that it keeps up with typing. */
const pageSize = { list: 200, search: 20 } as const;

/** Pages of the decisions that match, the last changed first. */
export function decisionsOptions(filter: DecisionFilter) {
  return infiniteQueryOptions({
    queryKey: decisionKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      call(listDecisions, {
        query: {
          ...toWire(filter),
          limit: filter.q === undefined ? pageSize.list : pageSize.search,
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function toWire({ overdue, ...filter }: DecisionFilter) {
  return overdue === undefined ? filter : { ...filter, overdue: String(overdue) };
}

/** The decisions that match, page by page. */
export function useDecisions(filter: DecisionFilter) {
  const query = useInfiniteQuery(decisionsOptions(filter));
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data]);
  return { query, rows, meta: data?.pages.at(-1)?.meta ?? null };
}

const shownMost = 200;

/** The decisions that govern a workload, or a module and what is in it. */
export function useGoverning(of: Pick<DecisionFilter, 'workload' | 'module'>) {
  return useQuery({
    queryKey: decisionKeys.list({ governing: of }),
    queryFn: ({ signal }) => call(listDecisions, { query: { ...of, limit: shownMost }, signal }),
  });
}

const foundMost = 20;
const searchAgeMs = 30_000;

/** The decisions that a text finds, the best first; nothing is asked for less than three letters. */
export function useDecisionSearch(text: string): readonly FoundDecision[] {
  const q = text.trim();
  const { data } = useQuery({
    queryKey: decisionKeys.list({ searched: q }),
    queryFn: ({ signal }) => call(listDecisions, { query: { q, limit: foundMost }, signal }),
    enabled: q.length >= 3,
    placeholderData: keepPreviousData,
    staleTime: searchAgeMs,
  });
  return q.length >= 3 ? (data?.data ?? []) : [];
}
