import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { getWorkloadMetrics } from '@/server/services/inventory/get-workload-metrics';

export const GET = serve(endpoints.getWorkloadMetrics, (ctx, { params, query }) =>
  getWorkloadMetrics(ctx, { ...query, ...params }),
);
