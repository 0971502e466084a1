import { listGroups as listEndpoint, planGroup as planEndpoint } from '@/lib/contracts/change-groups';
import { serve } from '@/server/http/serve';
import { listGroups } from '@/server/services/changes/groups/list-groups';
import { planGroup } from '@/server/services/changes/groups/plan-group';

export const GET = serve(listEndpoint, (ctx, { query }) => listGroups(ctx, query));
export const POST = serve(planEndpoint, (ctx, { body }) => planGroup(ctx, body));
