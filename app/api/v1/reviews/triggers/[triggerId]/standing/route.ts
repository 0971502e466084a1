import { setTriggerStanding as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { setTriggerStanding } from '@/server/services/reviews/triggers/set-trigger-standing';

export const PUT = serve(endpoint, (ctx, { params, body }) =>
  setTriggerStanding(ctx, { ...params, ...body }),
);
