import { addPriceOverride as addEndpoint, listPriceOverrides as listEndpoint } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { addPriceOverride } from '@/server/services/costs/prices/add-price-override';
import { listPriceOverrides } from '@/server/services/costs/prices/list-price-overrides';

export const GET = serve(listEndpoint, (ctx) => listPriceOverrides(ctx));
export const POST = serve(addEndpoint, (ctx, { body }) => addPriceOverride(ctx, body));
