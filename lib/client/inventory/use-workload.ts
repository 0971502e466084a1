'use client';

import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import {
  getWorkload,
  getWorkloadMetrics,
  listRevisions,
  type MetricName,
  type Range,
} from '@/lib/contracts/inventory';
import { call } from '../call';
import { inventoryKeys } from './inventory-keys';

const metricsAgeMs = 5 * 60_000;

// The slow, per-workload calls may still be under way when its page is opened.
const untilReadMs = 4_000;

/** Query of all that is known of one workload. */
export function workloadOptions(workloadId: string) {
  return queryOptions({
    queryKey: inventoryKeys.workload(workloadId),
    queryFn: ({ signal }) => call(getWorkload, { params: { workloadId }, signal }),
    refetchInterval: ({ state }) => (state.data?.snapshot.detail === null ? untilReadMs : false),
  });
}

/** All that is known of one workload. */
export function useWorkload(workloadId: string) {
  return useQuery(workloadOptions(workloadId));
}

/** What a metrics view asks for; each metric asked costs a little. */
export interface MetricsRequest {
  readonly range: Range;
  readonly metric: readonly MetricName[];
  readonly qualifier?: string;
}

/** A workload's CloudWatch metrics over a window; kept five minutes, for each read is charged. */
export function useWorkloadMetrics(workloadId: string, request: MetricsRequest) {
  const query = { ...request, metric: [...request.metric] };
  return useQuery({
    queryKey: inventoryKeys.metrics(workloadId, query),
    queryFn: ({ signal }) => call(getWorkloadMetrics, { params: { workloadId }, query, signal }),
    placeholderData: keepPreviousData,
    staleTime: metricsAgeMs,
    refetchOnWindowFocus: false,
  });
}

/** Pages of a workload's configurations, newest first. */
export function revisionsOptions(workloadId: string) {
  return infiniteQueryOptions({
    queryKey: inventoryKeys.revisions(workloadId),
    queryFn: ({ pageParam, signal }) =>
      call(listRevisions, {
        params: { workloadId },
        query: pageParam === null ? { limit: 20 } : { limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: startPage(),
    getNextPageParam: (page) => page.meta.nextCursor,
  });
}

/** A workload's configurations as they were observed, newest first. */
export function useRevisions(workloadId: string) {
  return useInfiniteQuery(revisionsOptions(workloadId));
}

function startPage(): string | null {
  return null;
}
