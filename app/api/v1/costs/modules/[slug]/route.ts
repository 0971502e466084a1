import { getModuleCosts } from '@/lib/contracts/costs/breakdown';
import { serve } from '@/server/http/serve';
import { moduleCosts } from '@/server/services/costs/cost-breakdown';

export const GET = serve(getModuleCosts, (ctx, { params, query }) =>
  moduleCosts(ctx, { ...params, ...query }),
);
