import { getWorkloadCosts } from '@/lib/contracts/costs/breakdown';
import { serve } from '@/server/http/serve';
import { workloadCosts } from '@/server/services/costs/cost-breakdown';

export const GET = serve(getWorkloadCosts, (ctx, { params, query }) =>
  workloadCosts(ctx, { ...params, ...query }),
);
