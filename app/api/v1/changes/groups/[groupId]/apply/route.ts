import { applyGroup as endpoint } from '@/lib/contracts/change-groups';
import { serve } from '@/server/http/serve';
import { applyGroup } from '@/server/services/changes/groups/apply-group';

export const POST = serve(endpoint, (ctx, { params, body }) => applyGroup(ctx, { ...params, ...body }));
