import { listChanges as listEndpoint, planChange as planEndpoint } from '@/lib/contracts/changes';
import { serve } from '@/server/http/serve';
import { listChanges } from '@/server/services/changes/list-changes';
import { planChange } from '@/server/services/changes/plan-change';

export const GET = serve(listEndpoint, (ctx, { query }) => listChanges(ctx, query));
export const POST = serve(planEndpoint, (ctx, { body }) => planChange(ctx, body));
