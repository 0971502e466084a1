import { editDecisionFacts as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { editFacts } from '@/server/services/decisions/edit-facts';

export const PATCH = serve(endpoint, (ctx, { params, body }) => editFacts(ctx, { ...params, ...body }));
