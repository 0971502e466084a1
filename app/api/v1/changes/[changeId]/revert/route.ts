import { revertChange as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { revertChange } from '@/server/services/changes/revert-change';

export const POST = serve(endpoint, (ctx, { params, body }) => revertChange(ctx, { ...params, ...body }));
