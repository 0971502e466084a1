import { getPlanAhead as getEndpoint, updatePlanAhead as updateEndpoint } from '@/lib/contracts/plans-ahead';
import { serve } from '@/server/http/serve';
import { getPlan } from '@/server/services/changes/ahead/get-plan';
import { updatePlan } from '@/server/services/changes/ahead/update-plan';

export const GET = serve(getEndpoint, (ctx, { params }) => getPlan(ctx, params));
export const PUT = serve(updateEndpoint, (ctx, { params, body }) => updatePlan(ctx, { ...params, ...body }));
