import { listDecisionRevisions as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { listDecisionRevisions } from '@/server/services/decisions/list-revisions';

export const GET = serve(endpoint, (ctx, { params, query }) =>
  listDecisionRevisions(ctx, { ...params, ...query }),
);
