import { createScenario as create, listScenarios as list } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { createScenario } from '@/server/services/costs/scenarios/create-scenario';
import { listScenarios } from '@/server/services/costs/scenarios/list-scenarios';

export const GET = serve(list, (ctx, { query }) => listScenarios(ctx, query));
export const POST = serve(create, (ctx, { body }) => createScenario(ctx, body));
