import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { listViews } from '@/server/services/inventory/list-views';
import { saveView } from '@/server/services/inventory/save-view';

export const GET = serve(endpoints.listViews, (ctx, { query }) => listViews(ctx, query));
export const POST = serve(endpoints.saveView, (ctx, { body }) => saveView(ctx, body));
