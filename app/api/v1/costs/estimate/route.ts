import { estimateCosts as endpoint } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { estimateCosts } from '@/server/services/costs/estimate-costs';

export const POST = serve(endpoint, (ctx, { body }) => estimateCosts(ctx, body));
