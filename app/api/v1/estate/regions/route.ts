import * as endpoints from '@/lib/contracts/estate';
import { serve } from '@/server/http/serve';
import { addRegion } from '@/server/services/estate/add-region';
import { listRegions } from '@/server/services/estate/list-regions';

export const GET = serve(endpoints.listRegions, (ctx) => listRegions(ctx));
export const POST = serve(endpoints.addRegion, (ctx, { body }) => addRegion(ctx, body));
