import { getDecision as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { getDecision } from '@/server/services/decisions/get-decision';

export const GET = serve(endpoint, (ctx, { params }) => getDecision(ctx, params));
