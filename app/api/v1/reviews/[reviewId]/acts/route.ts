import { actOnReview as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { actOnReview } from '@/server/services/reviews/act-on-review';

export const POST = serve(endpoint, (ctx, { params, body }) => actOnReview(ctx, { ...params, ...body }));
