import { requestApproval as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { requestApproval } from '@/server/services/changes/request-approval';

export const POST = serve(endpoint, (ctx, { params, body }) => requestApproval(ctx, { ...params, ...body }));
