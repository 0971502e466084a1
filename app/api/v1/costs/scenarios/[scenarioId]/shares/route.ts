import { shareScenario as endpoint } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { shareScenario } from '@/server/services/costs/scenarios/share-scenario';

export const POST = serve(endpoint, (ctx, { params, body }) => shareScenario(ctx, { ...params, ...body }));
