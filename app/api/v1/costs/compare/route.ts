import { compareCosts as endpoint } from '@/lib/contracts/costs/compare';
import { serve } from '@/server/http/serve';
import { compareCosts } from '@/server/services/costs/compare/compare-costs';

export const POST = serve(endpoint, (ctx, { body }) => compareCosts(ctx, body));
