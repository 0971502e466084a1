import { addTrigger as addEndpoint, listTriggers as listEndpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { addTrigger } from '@/server/services/reviews/triggers/add-trigger';
import { listTriggers } from '@/server/services/reviews/triggers/list-triggers';

export const GET = serve(listEndpoint, (ctx, { query }) => listTriggers(ctx, query));
export const POST = serve(addEndpoint, (ctx, { body }) => addTrigger(ctx, body));
