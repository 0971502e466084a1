import { restoreDecisionRevision as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { restoreRevision } from '@/server/services/decisions/restore-revision';

export const POST = serve(endpoint, (ctx, { params, body }) => restoreRevision(ctx, { ...params, ...body }));
