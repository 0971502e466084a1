import { cancelGroup as endpoint } from '@/lib/contracts/change-groups';
import { serve } from '@/server/http/serve';
import { cancelGroup } from '@/server/services/changes/groups/cancel-group';

export const POST = serve(endpoint, (ctx, { params }) => cancelGroup(ctx, params));
