import { decideApproval as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { decideApproval } from '@/server/services/changes/decide-approval';

export const POST = serve(endpoint, (ctx, { params, body }) => decideApproval(ctx, { ...params, ...body }));
