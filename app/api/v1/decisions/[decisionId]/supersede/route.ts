import { supersedeDecision as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { supersedeDecision } from '@/server/services/decisions/supersede-decision';

export const POST = serve(endpoint, (ctx, { params, body }) =>
  supersedeDecision(ctx, { ...params, ...body }),
);
