import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { listWorkloads } from '@/server/services/inventory/list-workloads';

export const GET = serve(endpoints.listWorkloads, (ctx, { query }) => listWorkloads(ctx, query));
