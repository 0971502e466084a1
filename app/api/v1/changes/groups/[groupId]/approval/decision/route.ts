import { decideGroupApproval as endpoint } from '@/lib/contracts/change-groups';
import { serve } from '@/server/http/serve';
import { decideGroupApproval } from '@/server/services/changes/groups/decide-group-approval';

export const POST = serve(endpoint, (ctx, { params, body }) =>
  decideGroupApproval(ctx, { ...params, ...body }),
);
