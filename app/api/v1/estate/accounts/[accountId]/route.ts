import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { archiveAccount } from '@/server/services/estate/archive-account';
import { updateAccount } from '@/server/services/estate/update-account';

export const PATCH = serve(endpoints.updateAccount, (ctx, { params, body }) =>
  updateAccount(ctx, { ...body, ...params }),
);
export const DELETE = serve(endpoints.archiveAccount, (ctx, { params }) => archiveAccount(ctx, params));
