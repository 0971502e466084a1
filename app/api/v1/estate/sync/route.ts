import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { getSyncStatus } from '@/server/services/estate/get-sync-status';
import { requestSync } from '@/server/services/estate/request-sync';
import { updateSyncBudget } from '@/server/services/estate/update-sync-budget';

export const GET = serve(endpoints.getSyncStatus, (ctx) => getSyncStatus(ctx));
export const POST = serve(endpoints.requestSync, (ctx, { body }) => requestSync(ctx, body));
export const PATCH = serve(endpoints.updateSyncBudget, (ctx, { body }) => updateSyncBudget(ctx, body));
