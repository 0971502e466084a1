import { addPlanAhead as addEndpoint, listPlansAhead as listEndpoint } from '@/lib/contracts/plans-ahead';
import { serve } from '@/server/http/serve';
import { addPlan } from '@/server/services/changes/ahead/add-plan';
import { listPlans } from '@/server/services/changes/ahead/list-plans';

export const GET = serve(listEndpoint, (ctx, { query }) => listPlans(ctx, query));
export const POST = serve(addEndpoint, (ctx, { body }) => addPlan(ctx, body));
