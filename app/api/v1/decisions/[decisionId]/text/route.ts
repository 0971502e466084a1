import { saveDecisionText as endpoint } from '@/lib/contracts/decisions';
import { serve } from '@/server/http/serve';
import { saveText } from '@/server/services/decisions/save-text';

export const PUT = serve(endpoint, (ctx, { params, body }) => saveText(ctx, { ...params, ...body }));
