import { getPriceVersion as endpoint } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { getPriceVersion } from '@/server/services/costs/prices/get-price-version';

export const GET = serve(endpoint, (ctx, { params }) => getPriceVersion(ctx, params));
