'use client';

import { useWorkloadCosts } from '@/lib/client/costs/use-cost-breakdown';
import { ProblemState } from '../states/problem';
import { CostDetails, CostDetailsSkeleton } from './month/cost-details';

/** What a function or service costs this month, as a section of its page. */
export function WorkloadCosts({ workloadId }: { readonly workloadId: string }) {
  const { data, error, refetch } = useWorkloadCosts(workloadId);
  if (data) return <CostDetails breakdown={data} />;
  return error ? <ProblemState error={error} onRetry={refetch} /> : <CostDetailsSkeleton />;
}
