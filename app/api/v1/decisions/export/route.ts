import { exportDecisions as endpoint } from '@/lib/contracts/decisions/import';
import { serve } from '@/server/http/serve';
import { exportDecisions } from '@/server/services/decisions/export-decisions';

export const GET = serve(endpoint, (ctx, { query }) => exportDecisions(ctx, query));
