import { endPriceOverride as endpoint } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { endPriceOverride } from '@/server/services/costs/prices/end-price-override';

export const DELETE = serve(endpoint, (ctx, { params }) => endPriceOverride(ctx, params));
