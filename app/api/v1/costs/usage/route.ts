import { getUsage as endpoint } from '@/lib/contracts/costs/compare';
import { serve } from '@/server/http/serve';
import { getUsage } from '@/server/services/costs/compare/get-usage';

export const GET = serve(endpoint, (ctx, { query }) => getUsage(ctx, query));
