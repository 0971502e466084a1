import * as endpoints from '@/lib/contracts/inventory';
import { serve } from '@/server/http/serve';
import { deleteView } from '@/server/services/inventory/delete-view';

export const DELETE = serve(endpoints.deleteView, (ctx, { params }) => deleteView(ctx, params));
