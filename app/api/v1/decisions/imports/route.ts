import { importDecisions as endpoint } from '@/lib/contracts/decisions/import';
import { serve } from '@/server/http/serve';
import { importDecisions } from '@/server/services/decisions/import-decisions';

export const POST = serve(endpoint, (ctx, { body }) => importDecisions(ctx, body));
