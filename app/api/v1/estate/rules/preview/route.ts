import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { previewRuleSet } from '@/server/services/estate/preview-rule-set';

export const POST = serve(endpoints.previewRules, (ctx, { body }) => previewRuleSet(ctx, body));
