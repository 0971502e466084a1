import { getBill as endpoint } from '@/lib/contracts/costs/bill';
import { serve } from '@/server/http/serve';
import { getBill } from '@/server/services/costs/bill/get-bill';

export const GET = serve(endpoint, (ctx, { query }) => getBill(ctx, query));
