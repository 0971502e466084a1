import * as endpoints from '@/lib/contracts/workload-latency';
import { serve } from '@/server/http/serve';
import { getWorkloadLatency } from '@/server/services/latency/get-workload-latency';

export const GET = serve(endpoints.getWorkloadLatency, (ctx, { params, query }) =>
  getWorkloadLatency(ctx, { ...params, ...query }),
);
