import { getDecisionRevision as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { getDecisionRevision } from '@/server/services/decisions/get-revision';

export const GET = serve(endpoint, (ctx, { params }) => getDecisionRevision(ctx, params));
