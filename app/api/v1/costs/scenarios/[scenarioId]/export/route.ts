import { exportScenario as endpoint } from '@/lib/contracts/costs/scenarios';
import { serve } from '@/server/http/serve';
import { exportScenario } from '@/server/services/costs/scenarios/export-scenario';

export const GET = serve(endpoint, (ctx, { params, query }) => exportScenario(ctx, { ...params, ...query }));
