import { applyChange as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { applyChange } from '@/server/services/changes/apply-change';

export const POST = serve(endpoint, (ctx, { params, body }) => applyChange(ctx, { ...params, ...body }));
