'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { Scope } from '@/lib/contracts/inventory';
import { getLatencyRankings, type RankingWindow, rankingWindows } from '@/lib/contracts/latency-rankings';
import { traits } from '@/lib/domain/latency/group-times';
import { call } from '../call';
import { latencyKeys } from './latency-keys';

/** Functions and groups of them by how long requests took and by their cold starts. */
export function useRankings(scope: Scope, window: RankingWindow) {
  return useQuery({
    queryKey: latencyKeys.rankings(scope, window),
    queryFn: ({ signal }) => call(getLatencyRankings, { query: { ...scope, window }, signal }),
    placeholderData: keepPreviousData,
  });
}

export const latencyViews = ['all', 'slow', 'cold', 'groups'] as const;

/** What of the latency page is shown, kept in the address. */
export function useLatencyPage() {
  return useQueryStates({
    view: parseAsStringLiteral(latencyViews).withDefault('all'),
    window: parseAsStringLiteral(rankingWindows).withDefault('7d'),
    by: parseAsStringLiteral(traits).withDefault('packageType'),
  });
}
