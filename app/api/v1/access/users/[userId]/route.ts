import * as endpoints from '@/lib/contracts/access';
import { serve } from '@/server/http/serve';
import { updateUser } from '@/server/services/access/update-user';

export const PATCH = serve(endpoints.updateUser, (ctx, { params, body }) =>
  updateUser(ctx, { ...params, ...body }),
);
