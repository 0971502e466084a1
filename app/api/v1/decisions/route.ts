import { createDecision as create, listDecisions as list } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { createDecision } from '@/server/services/decisions/create-decision';
import { listDecisions } from '@/server/services/decisions/list-decisions';

export const GET = serve(list, (ctx, { query }) => listDecisions(ctx, query));
export const POST = serve(create, (ctx, { body }) => createDecision(ctx, body));
