import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { listModules } from '@/server/services/inventory/list-modules';

export const GET = serve(endpoints.listModules, (ctx, { query }) => listModules(ctx, query));
