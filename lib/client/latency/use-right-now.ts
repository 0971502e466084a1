'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getWorkloadMetrics } from '@/lib/contracts/inventory';
import { chartMetrics } from '@/lib/present/inventory/metric-charts';
import { call } from '../call';
import { latencyKeys } from './latency-keys';

const minuteMs = 60_000;

/** The last three hours by the minute, asked of CloudWatch anew each minute while someone looks; every asking is charged. */
export function useRightNow(workloadId: string, kind: 'function' | 'service') {
  return useQuery({
    queryKey: latencyKeys.rightNow(workloadId),
    queryFn: ({ signal }) =>
      call(getWorkloadMetrics, {
        params: { workloadId },
        query: { range: '3h', metric: chartMetrics(kind) },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: minuteMs,
    // Not while the page is in the background: nobody looks then.
    refetchInterval: minuteMs,
    refetchOnWindowFocus: false,
    retry: false,
  });
}
