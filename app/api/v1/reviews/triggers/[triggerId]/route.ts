import { archiveTrigger as archiveEndpoint, updateTrigger as updateEndpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { archiveTrigger } from '@/server/services/reviews/triggers/archive-trigger';
import { updateTrigger } from '@/server/services/reviews/triggers/update-trigger';

export const PUT = serve(updateEndpoint, (ctx, { params, body }) =>
  updateTrigger(ctx, { ...params, ...body }),
);
export const DELETE = serve(archiveEndpoint, (ctx, { params }) => archiveTrigger(ctx, params));
