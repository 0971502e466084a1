import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { updateRegion } from '@/server/services/estate/update-region';

export const PATCH = serve(endpoints.updateRegion, (ctx, { params, body }) =>
  updateRegion(ctx, { ...body, ...params }),
);
