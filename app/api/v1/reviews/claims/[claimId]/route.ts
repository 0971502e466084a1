import { archiveClaim as endpoint } from '@/lib/contracts/reviews';
import { serve } from '@/server/http/serve';
import { archiveClaim } from '@/server/services/reviews/claims/archive-claim';

export const DELETE = serve(endpoint, (ctx, { params }) => archiveClaim(ctx, params));
