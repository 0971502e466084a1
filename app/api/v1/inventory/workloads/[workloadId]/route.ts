import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { getWorkload } from '@/server/services/inventory/get-workload';

export const GET = serve(endpoints.getWorkload, (ctx, { params }) => getWorkload(ctx, params));
