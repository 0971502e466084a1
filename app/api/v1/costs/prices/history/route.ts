import { getPriceHistory as endpoint } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { getPriceHistory } from '@/server/services/costs/prices/get-price-history';

export const GET = serve(endpoint, (ctx, { query }) => getPriceHistory(ctx, query));
