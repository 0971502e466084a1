'use client';

import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Scope } from '@/lib/contracts/inventory';
import { getWorkloadScaling, listScaling, listScalingActivities } from '@/lib/contracts/scaling';
import { call } from '../call';

import { capacityKeys } from './capacity-keys';

const liveMs = 30_000;
const activitiesMs = 60_000;
const firstPage: string | null = null;

/** Pages of the scalable targets in a scope, by workload. */
export function scalingOptions(scope: Scope) {
  return infiniteQueryOptions({
    queryKey: capacityKeys.scaling(scope),
    queryFn: ({ pageParam, signal }) =>
      call(listScaling, {
        query: { ...scope, limit: 500, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.meta.nextCursor,
  });
}

/** The scalable targets in a scope, page by page. */
export function useScaling(scope: Scope) {
  return useInfiniteQuery(scalingOptions(scope));
}

/** The latest scaling activities in a scope, asked of AWS while someone looks. */
export function useScalingActivities(scope: Scope) {
  const { account, region } = scope;
  const query = { ...(account ? { account } : {}), ...(region ? { region } : {}) };
  return useQuery({
    queryKey: capacityKeys.activities(query),
    queryFn: ({ signal }) => call(listScalingActivities, { query, signal }),
    staleTime: activitiesMs,
    refetchInterval: activitiesMs,
  });
}

/** A workload's scaling as AWS has it, asked again while someone looks. */
export function useWorkloadScaling(workloadId: string) {
  return useQuery({
    queryKey: capacityKeys.workload(workloadId),
    queryFn: ({ signal }) => call(getWorkloadScaling, { params: { workloadId }, signal }),
    refetchInterval: liveMs,
  });
}
