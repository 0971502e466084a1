import { previewTrigger as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { previewTrigger } from '@/server/services/reviews/triggers/preview-trigger';

export const POST = serve(endpoint, (ctx, { body }) => previewTrigger(ctx, body));
