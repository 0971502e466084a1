import { listPrices } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { listBookPrices } from '@/server/services/costs/list-book-prices';

export const GET = serve(listPrices, (ctx, { query }) => listBookPrices(ctx, query));
