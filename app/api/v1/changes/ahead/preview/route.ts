import { previewPlanAhead as endpoint } from '@/lib/contracts/plans-ahead';
import { serve } from '@/server/http/serve';
import { previewPlan } from '@/server/services/changes/ahead/preview-plan';

export const POST = serve(endpoint, (ctx, { body }) => previewPlan(ctx, body));
