import { listEvaluations as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { listEvaluations } from '@/server/services/reviews/triggers/list-evaluations';

export const GET = serve(endpoint, (ctx, { params, query }) => listEvaluations(ctx, { ...params, ...query }));
