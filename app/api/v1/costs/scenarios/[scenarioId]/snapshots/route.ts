import { freezeScenario as endpoint } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { freezeScenario } from '@/server/services/costs/scenarios/freeze-scenario';

export const POST = serve(endpoint, (ctx, { params, body }) => freezeScenario(ctx, { ...params, ...body }));
