import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { getModule } from '@/server/services/inventory/get-module';

export const GET = serve(endpoints.getModule, (ctx, { params, query }) =>
  getModule(ctx, { ...query, ...params }),
);
