import { getGroup as endpoint } from '@/lib/contracts/change-groups';
import { serve } from '@/server/http/serve';
import { getGroup } from '@/server/services/changes/groups/get-group';

export const GET = serve(endpoint, (ctx, { params }) => getGroup(ctx, params));
