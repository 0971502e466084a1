import * as endpoints from '@/lib/contracts/scaling';
import { serve } from '@/server/http/serve';
import { getWorkloadScaling } from '@/server/services/capacity/get-workload-scaling';

export const GET = serve(endpoints.getWorkloadScaling, (ctx, { params }) => getWorkloadScaling(ctx, params));
