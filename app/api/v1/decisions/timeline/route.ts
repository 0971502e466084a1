import { listDecisionTimeline as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { listTimeline } from '@/server/services/decisions/list-timeline';

export const GET = serve(endpoint, (ctx, { query }) => listTimeline(ctx, query));
