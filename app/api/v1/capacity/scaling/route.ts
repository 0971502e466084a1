import * as endpoints from '@/lib/contracts/scaling';
import { serve } from '@/server/http/serve';
import { listScaling } from '@/server/services/capacity/list-scaling';

export const GET = serve(endpoints.listScaling, (ctx, { query }) => listScaling(ctx, query));
