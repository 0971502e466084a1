import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { getRules } from '@/server/services/estate/get-rules';
import { saveRules } from '@/server/services/estate/save-rules';

export const GET = serve(endpoints.getRules, (ctx) => getRules(ctx));
export const PUT = serve(endpoints.saveRules, (ctx, { body }) => saveRules(ctx, body));
