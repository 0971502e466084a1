import { setDecisionScope as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { setScope } from '@/server/services/decisions/set-scope';

export const PUT = serve(endpoint, (ctx, { params, body }) => setScope(ctx, { ...params, ...body }));
