import { listPriceVersions as listEndpoint, refreshPrices } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { listPriceVersions } from '@/server/services/costs/prices/list-price-versions';
import { requestPriceRefresh } from '@/server/services/costs/prices/request-price-refresh';

export const GET = serve(listEndpoint, (ctx) => listPriceVersions(ctx));
export const POST = serve(refreshPrices, (ctx, { body }) => requestPriceRefresh(ctx, body));
