'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { getWorkloadLatency, type LatencyWindow, latencyWindows } from '@/lib/contracts/workload-latency';
import { call } from '../call';
import { latencyKeys } from './latency-keys';

/** What a workload's requests took over a window. */
export function useWorkloadLatency(workloadId: string, window: LatencyWindow) {
  return useQuery({
    queryKey: latencyKeys.workload(workloadId, window),
    queryFn: ({ signal }) => call(getWorkloadLatency, { params: { workloadId }, query: { window }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The window that latency is shown over, kept in the address. */
export function useLatencyWindow() {
  return useQueryState('latency', parseAsStringLiteral(latencyWindows).withDefault('7d'));
}
