import { getMonthCosts } from '@/lib/contracts/costs/month';
import { serve } from '@/server/http/serve';
import { monthCosts } from '@/server/services/costs/month-costs';

export const GET = serve(getMonthCosts, (ctx, { query }) => monthCosts(ctx, query));
