'use client';

import { useQuery } from '@tanstack/react-query';
import { getModuleCosts, getWorkloadCosts } from '@/lib/contracts/costs/breakdown';
import type { Scope } from '@/lib/contracts/inventory';
import { call } from '../call';
import { costKeys } from './cost-keys';

/** What one workload costs this month, line by line. */
export function useWorkloadCosts(workloadId: string) {
  return useQuery({
    queryKey: costKeys.workload(workloadId),
    queryFn: ({ signal }) => call(getWorkloadCosts, { params: { workloadId }, signal }),
  });
}

/** What one module costs this month over a scope, line by line. */
export function useModuleCosts(slug: string, scope: Scope) {
  return useQuery({
    queryKey: costKeys.module(slug, scope),
    queryFn: ({ signal }) => call(getModuleCosts, { params: { slug }, query: scope, signal }),
  });
}
