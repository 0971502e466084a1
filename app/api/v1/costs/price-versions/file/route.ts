import { importPrices } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { importPriceFile } from '@/server/services/costs/prices/import-price-file';

export const POST = serve(importPrices, (ctx, { query, body }) =>
  importPriceFile(ctx, { name: query.name, file: body }),
);
