import { getSnapshot as endpoint } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { getSnapshot } from '@/server/services/costs/scenarios/get-snapshot';

export const GET = serve(endpoint, (ctx, { params }) => getSnapshot(ctx, params));
