import { setChangeEnd as endpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { setChangeEnd } from '@/server/services/changes/set-change-end';

export const PUT = serve(endpoint, (ctx, { params, body }) => setChangeEnd(ctx, { ...params, ...body }));
