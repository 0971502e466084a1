import { archiveBudget as archiveEndpoint, updateBudget as updateEndpoint } from '@/lib/contracts/costs';
import { serve } from '@/server/http/serve';
import { archiveBudget } from '@/server/services/costs/budgets/archive-budget';
import { updateBudget } from '@/server/services/costs/budgets/update-budget';

export const PATCH = serve(updateEndpoint, (ctx, { params, body }) =>
  updateBudget(ctx, { ...params, ...body }),
);
export const DELETE = serve(archiveEndpoint, (ctx, { params }) => archiveBudget(ctx, params));
