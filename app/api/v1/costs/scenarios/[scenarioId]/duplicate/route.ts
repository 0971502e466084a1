import { duplicateScenario as endpoint } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { duplicateScenario } from '@/server/services/costs/scenarios/duplicate-scenario';

export const POST = serve(endpoint, (ctx, { params, body }) =>
  duplicateScenario(ctx, { ...params, ...body }),
);
