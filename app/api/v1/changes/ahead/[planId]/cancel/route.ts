import { cancelPlanAhead as endpoint } from '@/lib/contracts/plans-ahead';
import { serve } from '@/server/http/serve';
import { cancelPlan } from '@/server/services/changes/ahead/cancel-plan';

export const POST = serve(endpoint, (ctx, { params }) => cancelPlan(ctx, params));
