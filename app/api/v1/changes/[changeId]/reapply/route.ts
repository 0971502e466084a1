import { reapplyChange as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { reapplyChange } from '@/server/services/changes/moves/reapply-change';

export const POST = serve(endpoint, (ctx, { params }) => reapplyChange(ctx, params));
