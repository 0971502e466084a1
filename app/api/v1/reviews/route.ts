import { listReviews as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { listReviews } from '@/server/services/reviews/list-reviews';

export const GET = serve(endpoint, (ctx, { query }) => listReviews(ctx, query));
