import { getScenario as get, updateScenario as update } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { getScenario } from '@/server/services/costs/scenarios/get-scenario';
import { updateScenario } from '@/server/services/costs/scenarios/update-scenario';

export const GET = serve(get, (ctx, { params }) => getScenario(ctx, params));
export const PATCH = serve(update, (ctx, { params, body }) => updateScenario(ctx, { ...params, ...body }));
