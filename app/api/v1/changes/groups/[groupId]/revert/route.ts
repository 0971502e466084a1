import { revertGroup as endpoint } from '@/lib/contracts/change-groups';
import { serve } from '@/server/http/serve';
import { revertGroup } from '@/server/services/changes/groups/revert-group';

export const POST = serve(endpoint, (ctx, { params }) => revertGroup(ctx, params));
