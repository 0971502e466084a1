import { requestGroupApproval as endpoint } from '@/lib/contracts/change-groups';
import { serve } from '@/server/http/serve';
import { requestGroupApproval } from '@/server/services/changes/groups/request-group-approval';

export const POST = serve(endpoint, (ctx, { params, body }) =>
  requestGroupApproval(ctx, { ...params, ...body }),
);
